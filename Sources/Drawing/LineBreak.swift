/// Where a line of text may end: after a blank, and beside wide characters unless they hold on
/// to their neighbour.
///
/// The characters are those of “Requirements for Japanese Text Layout”, sections 3.1.7 and 3.1.8:
/// https://www.w3.org/TR/jlreq/#characters_not_starting_a_line
enum LineBreak {
  /// Closing brackets, stops, sound marks and small kana stay with what they follow.
  private static let noStart = Set<Character>(
    "、。，．・：；？！゛゜ヽヾゝゞ々〻ー’”）〕］｝〉》」』】〙〗｠»,.:;?!)]}%"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
  )
  /// Opening brackets stay with what follows them.
  private static let noEnd = Set<Character>("‘“（〔［｛〈《「『【〘〖｟«([{")

  static func isAllowed(between left: Character, and right: Character) -> Bool {
    if left == " " { return true }
    let isBesideWide = TextWidth.of(left) == 2 || TextWidth.of(right) == 2
    return isBesideWide && !noEnd.contains(left) && !noStart.contains(right)
  }
}
