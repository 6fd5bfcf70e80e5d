import GangmuKit

extension Input {
  /// Reads a JSON result.
  ///
  /// - Throws: ``FileError`` or `ConversionError`.
  func result() throws -> PlanDocument {
    try PlanDocument(json: FileAccess.contents(of: path, limit: ImportLimits().inputBytes))
  }
}
