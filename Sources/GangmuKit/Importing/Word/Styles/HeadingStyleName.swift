/// The names under which programs keep heading styles.
enum HeadingStyleName {
  /// A word before the level's digit, spaces and case aside.
  static let words: [(word: String, example: String)] = [
    // Word in every language of its interface, WPS, LibreOffice, Google Docs and Pages.
    ("heading", "heading 1"),
    // Programs and converters that write the translated name.
    ("标题", "标题 1"), ("標題", "標題 2"), ("見出し", "見出し 1"), ("제목", "제목 1"),
    ("überschrift", "Überschrift 1"), ("titre", "Titre 1"), ("título", "Título 2"),
    ("titolo", "Titolo 1"), ("заголовок", "Заголовок 1"), ("kop", "Kop 1"),
    ("rubrik", "Rubrik 1"), ("overskrift", "Overskrift 1"), ("otsikko", "Otsikko 1"),
    ("nagłówek", "Nagłówek 1"), ("nadpis", "Nadpis 1"), ("başlık", "Başlık 1"),
    ("cabeçalho", "Cabeçalho 1"), ("tiêuđề", "Tiêu đề 1"),
  ]

  /// A level with words around it, as offices name styles of their own.
  static let patterns: [(before: String, after: String, example: String)] = [
    ("", "级标题", "一级标题"), ("第", "级标题", "第2级标题"), ("", "級標題", "三級標題"),
    ("标题", "级", "标题二级"), ("标题", "", "标题一"), ("標題", "", "標題二"),
  ]

  private static let numerals = Array("一二三四五六七八九")

  /// 1 to 9; nil when the name is no heading's. Of several names (`heading 1,一级标题`) each counts.
  static func level(of names: String) -> Int? {
    for name in names.split(separator: ",") {
      if let level = level(ofOne: name) { return level }
    }
    return nil
  }

  private static func level(ofOne name: Substring) -> Int? {
    let folded = name.lowercased().filter { !$0.isWhitespace }
    if let digit = folded.last.flatMap(number), folded.last?.isNumber == true,
      words.contains(where: { $0.word == folded.dropLast() })
    {
      return digit
    }
    for pattern in patterns {
      guard folded.hasPrefix(pattern.before), folded.hasSuffix(pattern.after) else { continue }
      let middle = folded.dropFirst(pattern.before.count).dropLast(pattern.after.count)
      if middle.count == 1, let level = middle.first.flatMap(number) { return level }
    }
    return nil
  }

  private static func number(_ character: Character) -> Int? {
    if let place = numerals.firstIndex(of: character) { return place + 1 }
    return character.wholeNumberValue.flatMap { (1...9).contains($0) ? $0 : nil }
  }
}

/// The names of the styles that a table of contents is set in.
enum ContentsStyleName {
  static let words: [(word: String, example: String)] = [
    ("toc", "toc 1"), ("目录", "目录 1"), ("目錄", "目錄 2"), ("contents", "Contents 1"),
    ("tocheading", "TOC Heading"), ("目录标题", "目录标题"), ("contentsheading", "Contents Heading"),
    ("tableofcontents", "Table of Contents"),
  ]

  static func holds(_ name: String) -> Bool {
    guard name.utf8.count < 64 else { return false }
    let folded = name.lowercased().filter { !$0.isWhitespace }
    let stem = folded.last?.wholeNumberValue == nil ? folded[...] : folded.dropLast()
    return words.contains { $0.word == stem }
  }
}
