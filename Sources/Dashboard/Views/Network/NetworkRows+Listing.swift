import FoundationEssentials
import PathModel

extension NetworkRows {
  func row(
    _ side: Side,
    _ id: String,
    _ content: NetworkRow.Content,
    _ zone: String? = nil
  ) -> NetworkRow {
    NetworkRow(id: "\(side.rawValue) \(id)", side: side, zone: zone, content: content)
  }

  func inner(
    _ side: Side,
    _ id: String,
    _ content: NetworkRow.Content,
    _ zone: String?,
    _ staleSince: Date?
  ) -> NetworkRow {
    var row = row(side, id, content, zone)
    row.isInSubnet = true
    row.staleSince = staleSince
    return row
  }

  /// What AWS lists; where it cannot be read, why, in the place of the rows.
  func listed<Value>(
    _ reading: Reading<[Value]>,
    _ what: String,
    _ side: Side,
    _ row: (Value) -> NetworkRow
  ) -> [NetworkRow] {
    guard let values = reading.latest else { return [gap(reading, what, side)].compactMap(\.self) }
    return values.map { value in
      var row = row(value)
      row.staleSince = reading.staleSince
      return row
    }
  }

  func gap<Value>(_ reading: Reading<Value>, _ what: String, _ side: Side) -> NetworkRow? {
    guard reading.latest == nil else { return nil }
    return row(side, "no \(what)", .gap(what, reading.problem))
  }
}

extension NetworkRow {
  var isGap: Bool {
    if case .gap = content { true } else { false }
  }
}
