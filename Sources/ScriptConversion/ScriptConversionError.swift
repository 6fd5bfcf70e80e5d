/// Why a configuration of OpenCC could not be used.
package struct ScriptConversionError: Error, Hashable, Sendable, CustomStringConvertible {
  package var configuration: String
  /// OpenCC's own words.
  package var message: String

  package init(configuration: String, message: String) {
    self.configuration = configuration
    self.message = message
  }

  package var description: String { "OpenCC configuration \(configuration): \(message)" }
}
