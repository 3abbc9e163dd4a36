extension APIError {
  static func invalidSize(
    _ size: Int,
    _ sizes: ClosedRange<Int>,
    _ paging: Paging
  ) -> APIError {
    let isSmall = size < sizes.lowerBound
    switch paging.tokenOption {
    case "marker":
      let limit =
        isSmall
        ? "greater than or equal to \(sizes.lowerBound)"
        : "less than or equal to \(sizes.upperBound)"
      return APIError(
        "ValidationError",
        "1 validation error detected: Value '\(size)' at 'pageSize' failed to satisfy constraint: "
          + "Member must have value \(limit)"
      )
    default:
      if paging.inputToken == "nextToken" {
        return APIError(
          "InvalidParameterException",
          "maxResults must be between \(sizes.lowerBound) and \(sizes.upperBound)."
        )
      }
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

  static func invalidToken(_ token: String, _ paging: Paging) -> APIError {
    switch paging.inputToken {
    case "Marker": APIError("ValidationError", "Invalid marker: '\(token)'")
    case "nextToken": APIError("InvalidParameterException", "Invalid token.")
    default: APIError("InvalidNextToken", "The token '\(token)' is invalid")
    }
  }
}
