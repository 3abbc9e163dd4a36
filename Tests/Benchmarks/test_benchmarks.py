"""The parts of the benchmarks that only calculate: `python3 Tests/Benchmarks/test_benchmarks.py`."""
import unittest

import keys
import processes
import tables


class NumbersTests(unittest.TestCase):
    def test_percentile_is_one_of_the_values(self):
        values = list(range(1, 101))
        self.assertEqual(tables.percentile(values, 0.95), 96)
        self.assertEqual(tables.percentile([7], 0.95), 7)
        self.assertIsNone(tables.percentile([], 0.95))

    def test_nothing_is_divided_by_nothing(self):
        self.assertEqual(tables.ratio(3, 2), 1.5)
        self.assertIsNone(tables.ratio(3, 0))
        self.assertIsNone(tables.ratio(None, 2))

    def test_three_digits_count(self):
        told = [tables.text(value) for value in (None, 12, 0.0123, 1.234, 12.34, 123.4, 12345.6, "none")]
        self.assertEqual(told, ["-", "12", "0.012", "1.23", "12.3", "123", "12,346", "none"])


class TableTests(unittest.TestCase):
    def setUp(self):
        self.table = tables.Table("Keys", ["", "ms"], "A note.")
        self.table.add("htop", 1.5)

    def test_text_is_aligned(self):
        self.assertEqual(self.table.plain(), "\nKeys\n----\n        ms\nhtop  1.50\nA note.")

    def test_markdown_is_a_table(self):
        self.assertEqual(
            self.table.markdown(), "\n**Keys**\n\n|  | ms |\n| --- | ---: |\n| htop | 1.50 |\n\nA note.")


class ProcessTests(unittest.TestCase):
    def test_name_of_a_process_may_hold_anything(self):
        self.assertEqual(processes.fields_of_stat("7 (a) b (c) S 1 7")[:2], ["S", "1"])

    def test_sizes_are_read_by_name(self):
        text = "VmHWM:\t  900 kB\nVmRSS:\t  812 kB\n"
        self.assertEqual(processes.kilobytes(text, "VmRSS"), 812)
        self.assertEqual(processes.kilobytes(text, "Pss"), 0)


class ScreenTests(unittest.TestCase):
    def test_moving_the_cursor_is_no_text(self):
        self.assertEqual(keys.seen(b"\x1b[?1049h\x1b[2J\x1b[1;1H \x1b(B\x1b[0;7mpl\x1b[mtop\r\n"), 5)


if __name__ == "__main__":
    unittest.main()
