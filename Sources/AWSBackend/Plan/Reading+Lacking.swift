import PathModel

extension Reading {
  /// Those of the ids that a list lacks; none of them while there is no list.
  func lacking<Element>(_ ids: [String?], _ isOfID: (Element, String) -> Bool) -> [String]
  where Value == [Element] {
    guard let list = latest else { return [] }
    return ids.compactMap(\.self).filter { id in !list.contains { isOfID($0, id) } }
  }
}
