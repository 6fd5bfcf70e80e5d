/// What GB 18030-2022 changed against ICU's table, which is the edition of 2005.
enum GB18030 {
  static func revising(_ decoding: Decoding) -> Decoding {
    var decoding = decoding
    for (index, scalar) in decoding.scalars.enumerated() {
      guard 0xE78D...0xE864 ~= scalar.value else { continue }
      if let revised = revisions[scalar] { decoding.scalars[index] = revised }
    }
    return decoding
  }

  /// Codes that the edition of 2005 gave to the private use area.
  private static let revisions: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{E78D}": "\u{FE10}", "\u{E78E}": "\u{FE12}", "\u{E78F}": "\u{FE11}",
    "\u{E790}": "\u{FE13}", "\u{E791}": "\u{FE14}", "\u{E792}": "\u{FE15}",
    "\u{E793}": "\u{FE16}", "\u{E794}": "\u{FE17}", "\u{E795}": "\u{FE18}",
    "\u{E796}": "\u{FE19}", "\u{E81E}": "\u{9FB4}", "\u{E826}": "\u{9FB5}",
    "\u{E82B}": "\u{9FB6}", "\u{E82C}": "\u{9FB7}", "\u{E832}": "\u{9FB8}",
    "\u{E843}": "\u{9FB9}", "\u{E854}": "\u{9FBA}", "\u{E864}": "\u{9FBB}",
  ]
}
