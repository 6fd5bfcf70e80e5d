/// The characters of a row of a table, each taken by its place: the digits of a numbering system.
struct Letters: Hashable, Sendable, ExpressibleByStringLiteral {
  let scalars: [Unicode.Scalar]

  init(stringLiteral text: String) { scalars = Array(text.unicodeScalars) }

  subscript(_ place: Int) -> Unicode.Scalar { scalars[place] }
}
