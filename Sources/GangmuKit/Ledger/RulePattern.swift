/// A class of changes, named by rule; `*` stands for anything: `script/*`, `*`.
public struct RulePattern: Hashable, Sendable {
  public var pattern: String

  public init(_ pattern: String) { self.pattern = pattern }

  public func matches(_ rule: String) -> Bool {
    Self.matches(Array(pattern.utf8)[...], Array(rule.utf8)[...])
  }

  /// Tries the longest stretch that a star can stand for last; two pointers and one way back keep
  /// it linear in practice.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    let star = UInt8(ascii: "*")
    var pattern = pattern
    var text = text
    var retry: (pattern: ArraySlice<UInt8>, text: ArraySlice<UInt8>)?
    while let next = text.first {
      if pattern.first == star {
        pattern = pattern.dropFirst()
        retry = (pattern, text)
      } else if pattern.first == next {
        pattern = pattern.dropFirst()
        text = text.dropFirst()
      } else if let last = retry {
        retry = (last.pattern, last.text.dropFirst())
        pattern = last.pattern
        text = last.text.dropFirst()
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == star }
  }
}

/// Which classes of changes a person wants.
///
/// What cuts a text into its fields (`layout/…`) is no matter of taste: it stays unless a pattern
/// of ``except`` names it.
public struct EditChoice: Hashable, Sendable {
  /// The only classes to make; empty for all.
  public var only: [RulePattern]
  /// The classes not to make.
  public var except: [RulePattern]

  public init(only: [RulePattern] = [], except: [RulePattern] = []) {
    self.only = only
    self.except = except
  }

  /// Whether a change is to be made.
  public func allows(_ rule: String) -> Bool {
    if except.contains(where: { $0.matches(rule) }) { return false }
    return only.isEmpty || rule.hasPrefix("layout/") || only.contains { $0.matches(rule) }
  }

  public var allowsEverything: Bool { only.isEmpty && except.isEmpty }
}
