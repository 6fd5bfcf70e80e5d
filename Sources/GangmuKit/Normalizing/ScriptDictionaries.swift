internal import ScriptConversion
internal import Synchronization

/// The conversions that only some texts need, read when the first such text comes: the dictionaries
/// from Simplified are large.
final class ScriptDictionaries: Sendable {
  private let exact = Mutex<[String: ScriptConverter]>([:])
  private let refined = Mutex<[String: RefinedConverter]>([:])

  func exact(_ configuration: String) throws(ScriptConversionError) -> ScriptConverter {
    if let known = exact.withLock({ $0[configuration] }) { return known }
    let converter = try ScriptConverter(configuration: configuration)
    exact.withLock { $0[configuration] = converter }
    return converter
  }

  func refined(_ configuration: String) throws(ScriptConversionError) -> RefinedConverter {
    if let known = refined.withLock({ $0[configuration] }) { return known }
    let converter = try RefinedConverter(configuration: configuration)
    refined.withLock { $0[configuration] = converter }
    return converter
  }
}
