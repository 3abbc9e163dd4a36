/// Gives the part of an answer that was asked for, as AWS and the CLI do it together.
///
/// The CLI follows the pages and puts them together, up to `--max-items`; with `--no-paginate` or
/// an option of AWS's own paging it prints one page as it comes.
struct Pager {
  let paging: Paging
  let request: Request
  let paginates: Bool

  func answer(_ whole: JSON) throws(CLIFailure) -> JSON {
    let isManual =
      !paginates || request.text(paging.tokenOption) != nil
      || (paging.limitOption != "page-size" && request.integer(paging.limitOption) != nil)
    return try isManual ? onePage(of: whole) : followed(whole)
  }

  private func onePage(of whole: JSON) throws(CLIFailure) -> JSON {
    let shared = paging.limitOption == "page-size" ? ["page-size"] : []
    for option in ["starting-token", "page-size", "max-items"] where !shared.contains(option) {
      // Python takes a count of zero for none.
      let count = request.integer(option) ?? 0
      if request.text(option) != nil || count != 0 { throw .pagination(option: option) }
    }
    let page = try page(of: whole, request.text(paging.tokenOption), paging.limitOption)
    return .object(
      paging.members.compactMap { name in
        let token = page.token.map(JSON.text)
        let list = whole[name].map { JSON.array(Array(($0.elements ?? [])[clamped: page.range])) }
        let value = name == paging.outputToken ? token : list
        return value.map { JSON.Member(name: name, value: $0) }
      }
    )
  }

  private func followed(_ whole: JSON) throws(CLIFailure) -> JSON {
    let start = request.text("starting-token").map { CLIToken($0, input: paging.inputToken) }
    var token = start?.serviceToken
    var skipped = start?.truncation ?? 0
    var left = request.integer("max-items").map { max(0, $0) } ?? Int.max
    var taken: Range<Int>?
    while true {
      let page = try page(of: whole, token, "page-size")
      skipped = min(skipped, page.range.count)
      let first = page.range.lowerBound + skipped
      let count = min(left, page.range.upperBound - first)
      taken = (taken?.lowerBound ?? first)..<(first + count)
      left -= count
      var resume: CLIToken?
      if first + count < page.range.upperBound {
        resume = CLIToken(serviceToken: token, truncation: skipped + count)
      } else if left == 0, page.token != nil {
        resume = CLIToken(serviceToken: page.token, truncation: nil)
      }
      if resume != nil || page.token == nil {
        return joined(whole, taken ?? 0..<0, isResumed: start != nil, resume)
      }
      (token, skipped) = (page.token, 0)
    }
  }

  private func joined(_ whole: JSON, _ range: Range<Int>, isResumed: Bool, _ resume: CLIToken?)
    -> JSON
  {
    var members: [JSON.Member] = paging.lists.enumerated().map { index, name in
      let all = whole[name]?.elements ?? []
      // Lists beside the first one are not cut, and not repeated.
      let part = index == 0 ? Array(all[clamped: range]) : isResumed ? [] : all
      return JSON.Member(name: name, value: .array(part))
    }
    if let resume {
      let token = JSON.text(resume.text(input: paging.inputToken))
      members.append(JSON.Member(name: "NextToken", value: token))
    }
    return .object(members)
  }

  /// What AWS answers to one request: which elements, and the token of the next page.
  private func page(
    of whole: JSON,
    _ token: String?,
    _ sizeOption: String
  ) throws(CLIFailure) -> (range: Range<Int>, token: String?) {
    let count = whole[paging.lists[0]]?.elements?.count ?? 0
    do throws(APIError) {
      let size = try self.size(sizeOption)
      let start = try token.map { (token) throws(APIError) in try self.start(token) } ?? 0
      let first = min(start, count)
      let end = size < count - first ? first + size : count
      return (first..<end, end < count ? ServiceToken(start: end).text : nil)
    } catch {
      throw .service(error, operation: request.action)
    }
  }

  private func size(_ option: String) throws(APIError) -> Int {
    guard let size = request.integer(option) else { return paging.usualSize }
    if let sizes = paging.sizes, !sizes.contains(size) {
      throw .invalidSize(size, sizes, paging)
    }
    return max(1, size)
  }

  private func start(_ token: String) throws(APIError) -> Int {
    guard let token = ServiceToken(token) else { throw .invalidToken(token, paging) }
    return token.start
  }
}

extension Array {
  fileprivate subscript(clamped range: Range<Int>) -> ArraySlice<Element> {
    self[range.clamped(to: 0..<count)]
  }
}
