import Drawing
import Testing

struct TextFieldViewTests {
  private func screen(_ field: TextField, _ width: Int, _ height: Int = 1) -> Screen {
    drawn(width, height) { TextFieldView(field, isFocused: true).draw(in: $0, on: &$1) }
  }

  /// Columns of the first row that are the cursor's.
  private func cursor(_ screen: Screen, _ y: Int = 0) -> [Int] {
    (0..<screen.size.width).filter { screen[$0, y].style.reverse }
  }

  @Test func theCursorStandsAfterTheText() {
    let screen = screen(TextField("ab"), 6)
    #expect(screen.rows() == ["ab"] && cursor(screen) == [2])
  }

  @Test func theCursorOnAWideCharacterIsWide() {
    var field = TextField("a日b")
    _ = field.edit(.left)
    #expect(cursor(screen(field, 8)) == [3])
    _ = field.edit(.left)
    #expect(cursor(screen(field, 8)) == [1, 2])
  }

  @Test func aLongTextMovesToTheLeft() {
    let screen = screen(TextField("abcdefgh"), 4)
    #expect(screen.rows() == ["fgh"] && cursor(screen) == [3])
    var field = TextField("abcdefgh")
    _ = field.edit(.home)
    #expect(self.screen(field, 4).rows() == ["abcd"])
  }

  @Test func theLineOfTheCursorIsSeen() {
    let field = TextField("1\n2\n3\n4", isMultiline: true)
    let screen = screen(field, 4, 2)
    #expect(screen.rows() == ["3", "4"] && cursor(screen, 1) == [1])
  }

  @Test func thePlaceholderStandsInAnEmptyFieldOnly() {
    let draw = { (text: String) in
      drawn(9, 1) {
        TextFieldView(TextField(text), isFocused: false, placeholder: "none").draw(in: $0, on: &$1)
      }
      .rows()[0]
    }
    #expect(draw("") == "  none" && draw("a") == "a")
  }

  @Test func controlCharactersAreNotDrawn() {
    var field = TextField()
    field.insert("a\u{202E}b")
    #expect(screen(field, 6).rows() == ["ab"])
  }

  @Test func staysInItsRectangle() {
    let field = TextField("日本\nabcdefghijklmnop\n", isMultiline: true)
    #expect(staysInside { TextFieldView(field, isFocused: true).draw(in: $0, on: &$1) })
    let wide = TextField("日本日本日本日本日本日本日本")
    #expect(
      staysInside {
        TextFieldView(wide, isFocused: true, placeholder: "x").draw(in: $0, on: &$1)
      }
    )
  }
}
