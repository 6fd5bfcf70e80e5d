/// How often each name occurs, in the order of the names.
struct Tally: CustomStringConvertible {
  let counts: [(name: String, count: Int)]

  init(_ names: [String]) {
    counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { $0.key < $1.key }
      .map { (name: $0.key, count: $0.value) }
  }

  /// `a, b 3`: the count stands only where it says something.
  var description: String {
    counts.map { $0.count == 1 ? $0.name : "\($0.name) \($0.count)" }.joined(separator: ", ")
  }
}
