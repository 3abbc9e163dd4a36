/// Why a value is not taken, and what is.
package struct SettingRefusal: Error, Sendable, Hashable {
  /// As in `PLTOP_INTERVAL takes whole seconds from 1 to 3600, not 'soon'`.
  package var message: String
}
