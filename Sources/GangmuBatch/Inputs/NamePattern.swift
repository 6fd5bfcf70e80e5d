#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A shell pattern for labels: `*.txt` for names in any folder, `2020/*` for whole labels.
package struct NamePattern: Hashable, Sendable {
  package let pattern: String

  package init(_ pattern: String) { self.pattern = pattern }

  package func matches(_ label: String) -> Bool {
    let subject =
      pattern.contains("/") ? label[...] : label.split(separator: "/").last ?? label[...]
    return fnmatch(pattern, String(subject), 0) == 0
  }
}

/// Which files of those found are wanted.
package struct InputChoice: Hashable, Sendable {
  package var include: [NamePattern]
  package var exclude: [NamePattern]

  package init(include: [NamePattern] = [], exclude: [NamePattern] = []) {
    self.include = include
    self.exclude = exclude
  }

  /// Whether a document is wanted. What an archive holds is asked for entry by entry.
  package func wants(_ label: String) -> Bool {
    (include.isEmpty || include.contains { $0.matches(label) }) && !refuses(label)
  }

  /// Whether a file or folder is passed over with all that is in it.
  package func refuses(_ label: String) -> Bool { exclude.contains { $0.matches(label) } }
}
