import Drawing
import Testing

/// Lines of Japanese, with the names of AWS between.
struct LineBreakTests {
  private func check(
    _ text: String,
    _ width: Int,
    _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = TextWidth.wrapped(text, to: width)
    #expect(lines == expected, sourceLocation: sourceLocation)
    #expect(lines.allSatisfy { TextWidth.of($0) <= width }, sourceLocation: sourceLocation)
  }

  @Test func noLineStartsWithAStopOrAClosingBracket() {
    check("これです。次", 8, ["これで", "す。次"])
    check("あい、う", 4, ["あ", "い、", "う"])
    check("（例）です", 4, ["（例", "）で", "す"])
    check("「はい」と", 6, ["「は", "い」と"])
    check("です)と", 4, ["で", "す)", "と"])
  }

  @Test func soundMarksAndSmallKanaStayWithTheirSyllable() {
    check("このサーバーは", 6, ["この", "サー", "バーは"])
    check("あなたはちょっと", 10, ["あなたは", "ちょっと"])
    check("人々", 2, ["人", "々"])
  }

  @Test func noLineEndsWithAnOpeningBracket() {
    check("これは「例", 8, ["これは", "「例"])
    check("東京(本社", 5, ["東京", "(本社"])
  }

  @Test func wordsBetweenWideCharactersStayWhole() {
    check("次にdemo-nlbがあります", 10, ["次に", "demo-nlbが", "あります"])
    check("ポートは8080、次", 12, ["ポートは", "8080、次"])
  }

  @Test func aRunWithNoPlaceToBreakBreaksAnywhere() {
    check("。。。。。", 4, ["。。", "。。", "。"])
    check("aあ、", 3, ["a", "あ", "、"])
  }
}
