import CNcurses
import Drawing
import Glibc
import Testing

struct WidthTableTests {
  /// Of a C library with a newer Unicode only what both know can be compared: ours may differ in
  /// what was unassigned when the table was made.
  @Test func theTableIsThatOfTheCLibrary() throws {
    _ = try #require(setlocale(LC_CTYPE, "C.UTF-8"))
    var wrong: [UInt32] = []
    for value in (0x20...0x10_FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width = Int(pl_wcwidth(value))
      if width >= 0, TextWidth.of(scalar) != width { wrong.append(value) }
    }
    #expect(wrong.map { String($0, radix: 16) } == [])
  }
}
