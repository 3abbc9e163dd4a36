import Synchronization

/// Rows of a table as they were drawn, so that one that is seen again need not be made again.
package final class DrawnRows: Sendable {
  /// More than a screen has rows; who walks through more of them does not come back soon.
  private static let limit = 500

  private let rows = Mutex<[Int: [Cell]]>([:])

  package init() {}

  subscript(index: Int) -> [Cell]? {
    get { rows.withLock { $0[index] } }
    set {
      rows.withLock { rows in
        if rows.count >= Self.limit { rows = [:] }
        rows[index] = newValue
      }
    }
  }
}
