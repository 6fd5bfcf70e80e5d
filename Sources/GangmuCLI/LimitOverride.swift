import ArgumentParser
import GangmuKit

/// A limit set on the command line: `compressionRatio=500`.
struct LimitOverride: ExpressibleByArgument {
  enum Name: String, CaseIterable {
    case inputBytes, archiveEntries, unpackedBytes, compressionRatio, nestingDepth
  }

  let name: Name
  let value: Int

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let name = Name(rawValue: parts[0]), let value = Int(parts[1]),
      value > 0
    else { return nil }
    self.name = name
    self.value = value
  }

  func apply(to limits: inout ImportLimits) {
    switch name {
    case .inputBytes: limits.inputBytes = value
    case .archiveEntries: limits.archiveEntries = value
    case .unpackedBytes: limits.unpackedBytes = value
    case .compressionRatio: limits.compressionRatio = value
    case .nestingDepth: limits.nestingDepth = value
    }
  }
}
