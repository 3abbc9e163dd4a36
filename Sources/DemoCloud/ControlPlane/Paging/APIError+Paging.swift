extension APIError {
  /// A page cannot be of this size.
  static func invalidSize(
    _ size: Int,
    _ sizes: ClosedRange<Int>,
    _ paging: Paging
  ) -> APIError {
    let isSmall = size < sizes.lowerBound
    switch paging.inputToken {
    case "Marker":
      let limit =
        isSmall
        ? "greater than or equal to \(sizes.lowerBound)"
        : "less than or equal to \(sizes.upperBound)"
      return APIError(
        "ValidationError",
        "1 validation error detected: Value '\(size)' at 'pageSize' failed to satisfy constraint: "
          + "Member must have value \(limit)"
      )
    case "nextToken":
      return APIError(
        "InvalidParameterException",
        "maxResults must be between \(sizes.lowerBound) and \(sizes.upperBound)."
      )
    default:
      let limit =
        isSmall
        ? "greater than or equal to \(sizes.lowerBound)"
        : "smaller than or equal to \(sizes.upperBound)"
      return APIError(
        "InvalidParameterValue",
        "Value ( \(size) ) for parameter MaxResults is invalid. Expecting a value \(limit)."
      )
    }
  }

  /// No page begins at this token.
  static func invalidToken(_ token: String, _ paging: Paging) -> APIError {
    switch paging.inputToken {
    case "Marker": APIError("ValidationError", "Invalid marker: '\(token)'")
    case "nextToken": APIError("InvalidParameterException", "Invalid token.")
    default: APIError("InvalidNextToken", "The token '\(token)' is invalid")
    }
  }
}
