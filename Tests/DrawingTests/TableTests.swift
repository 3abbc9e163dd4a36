import Drawing
import Testing

struct TableTests {
  private func table(_ count: Int, selected: Int? = nil, offset: Int = 0) -> Table {
    let columns = [
      Table.Column("S", width: .fixed(1)), Table.Column("Name"),
      Table.Column("ms", width: .fitting(atMost: 5), alignment: .right),
    ]
    let rows = (0..<count).map { row in
      [StyledText("●", .up), StyledText("target \(row)"), StyledText("\(row * 10)")]
    }
    return Table(columns: columns, rows: rows, selected: selected, offset: offset)
  }

  private func draw(_ table: Table, _ width: Int, _ height: Int) -> Screen {
    drawn(width, height) { table.draw(in: $0, on: &$1) }
  }

  @Test func columnsAreAlignedUnderTheirTitles() {
    #expect(
      draw(table(2), 20, 4).rows() == [
        "S  Name           ms", "●  target 0        0", "●  target 1       10", "",
      ]
    )
  }

  @Test func theSelectionCoversItsRow() {
    let runs = draw(table(2, selected: 1), 20, 3).styleRuns().map(\.description)
    #expect(runs.last == #"2:0 selection "●  target 1       10""#)
    #expect(runs.contains(#"1:0 up "●""#))
  }

  @Test func aLongTableShowsWhereItIs() {
    #expect(
      draw(table(9, selected: 5, offset: 3), 20, 4).rows() == [
        "S  Name         ms", "●  target 3     30 │", "●  target 4     40 ┃",
        "●  target 5     50 │",
      ]
    )
  }

  @Test(arguments: [(0, 0, 0), (9, 0, 6), (4, 0, 2), (4, 8, 4), (99, 0, 6), (-9, 3, 0), (5, 3, 3)])
  func theSelectedRowIsVisible(_ selected: Int, offset: Int, expected: Int) {
    let position = table(9, selected: selected, offset: offset).position(in: 4)
    #expect(position.offset == expected)
  }

  @Test func offsetsLeaveNoRowBlank() {
    #expect(table(9, offset: 99).position(in: 4).range == 6..<9)
    #expect(table(9, offset: -99).position(in: 4).range == 0..<3)
    #expect(table(2).position(in: 0).range.isEmpty)
    #expect(table(0, selected: 3).position(in: 9).range.isEmpty)
  }

  @Test func cellsAreClippedWithAnEllipsis() {
    #expect(draw(table(1), 12, 2).rows()[1] == "●  targ…   0")
    #expect(draw(table(1), 4, 2).rows()[1] == "●")
  }

  @Test func raggedRowsAreHarmless() {
    var table = table(2)
    let row = table.row
    table.row = { $0 == 0 ? [] : row($0) + ["more", "still more"] }
    #expect(draw(table, 20, 3).rows()[1...] == ["", "●  target 1       10"])
  }

  @Test func styledCellsKeepTheirStyle() {
    let runs = draw(table(1), 20, 2).styleRuns().map(\.description)
    #expect(runs == [#"0:0 header "S  Name           ms""#, #"1:0 up "●""#])
  }

  @Test func staysInItsRectangle() {
    for count in [0, 1, 20] {
      let table = table(count, selected: 3, offset: 1)
      #expect(staysInside { table.draw(in: $0, on: &$1) })
    }
    var wild = table(3)
    wild.gap = .max
    wild.columns[0].width = .fixed(.max)
    wild.columns[1].width = .share(.min)
    #expect(staysInside { wild.draw(in: $0, on: &$1) })
  }
}
