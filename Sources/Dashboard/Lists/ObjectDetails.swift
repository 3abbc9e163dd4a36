import Drawing

/// All that is told of an object of AWS: for the text over the screen, the clipboard and the browser.
struct ObjectDetails: Sendable {
  /// Where the JSON behind it is.
  struct Source: Hashable, Sendable {
    /// The id of the call that printed it.
    var call: String
    /// A value in it that no other object has, as its id.
    var value: String
  }

  var title: StyledText
  /// What is copied: its id or ARN.
  var id: String
  /// Its page in the AWS console; nil: there is none.
  var consoleURL: String?
  /// nil: no call has printed it.
  var source: Source?
  /// All lines for a width.
  var lines: @Sendable (_ width: Int) -> [StyledText]
}
