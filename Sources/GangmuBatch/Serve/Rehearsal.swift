#if DEBUG
  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// A document that goes wrong on request, for tests of what a batch does then. Not in programs that
  /// are built for release.
  package enum Rehearsal: Sendable {
    case crash(String)
    case hang(String)

    /// `crash=NAME` or `hang=NAME`.
    package init?(_ text: String) {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      switch (parts.first, parts.count) {
      case ("crash", 2): self = .crash(parts[1])
      case ("hang", 2): self = .hang(parts[1])
      default: return nil
      }
    }

    package func perform(on label: String) {
      switch self {
      case .crash(let name) where label.hasSuffix(name): abort()
      case .hang(let name) where label.hasSuffix(name): while true { pause() }
      default: break
      }
    }
  }
#endif
