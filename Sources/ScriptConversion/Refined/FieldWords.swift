internal import EmbeddedFiles

/// Words of our own that a stage weighs beside those of its dictionaries.
enum FieldWords {
  /// The words that belong to a group of dictionaries, each list by an entry that such groups have
  /// and no others.
  static func matching(_ group: [Lexicon]) -> Lexicon {
    var words = Lexicon()
    if leadsFromSimplified(group) { words.append(contentsOf: fromSimplified) }
    if group.has("著", "着") { words.append(contentsOf: fromTaiwan) }
    return words
  }

  static func leadsFromSimplified(_ group: [Lexicon]) -> Bool { group.has("发", "發") }

  /// Whether a group of dictionaries leads to Simplified.
  static func leadsToSimplified(_ group: [Lexicon]) -> Bool { group.has("發", "发") }

  /// Changes whenever a result may.
  static let fingerprint: Fingerprint = {
    var fingerprint = Fingerprint()
    EmbeddedFile.fieldWords.bytes.withUnsafeBytes { fingerprint.add($0) }
    for entry in SimplifiedRepairs.entries + workWords { fingerprint.add(entry.key + entry.value) }
    return fingerprint
  }()

  /// Words of plans and official documents, to the Traditional forms of OpenCC's first stage.
  private static let fromSimplified = Lexicon(table: EmbeddedFile.fieldWords.bytes)

  /// Taiwan's 著 is 着 as a particle and stays where something was written.
  private static var fromTaiwan: Lexicon { Lexicon(workWords) }

  private static let workWords: [(key: String, value: String)] =
    [
      "編著", "原著", "土著", "卓著", "名著", "論著", "專著", "巨著", "昭著", "拙著", "合著", "譯著", "遺著", "新著",
      "所著", "舊著", "撰著", "主著", "顯著", "著名", "著作", "著述", "著者", "著錄", "著書", "著稱", "著文", "著譯",
      "著說", "著於", "著有",
    ].map { ($0, $0) }
}

extension [Lexicon] {
  fileprivate func has(_ key: String, _ value: String) -> Bool {
    contains { lexicon in
      lexicon.entries.contains { entry in
        lexicon.key(entry).elementsEqual(key.unicodeScalars)
          && lexicon.value(entry).elementsEqual(value.unicodeScalars)
      }
    }
  }
}

extension Lexicon {
  /// - Parameter table: A dictionary in OpenCC's text format: a key, a tab, the value.
  init(table: [UInt8]) {
    self.init()
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", maxSplits: 1)
      guard columns.count == 2 else { continue }
      append(key: columns[0].unicodeScalars, value: columns[1].unicodeScalars)
    }
  }
}
