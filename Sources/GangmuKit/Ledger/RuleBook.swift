/// What a rule does, in words for the person whose text it changed.
public struct RuleDescription: Hashable, Sendable {
  /// The rules that are meant; `*` stands for anything.
  public var pattern: RulePattern
  /// One sentence.
  public var meaning: String
  /// The standard, dictionary or observation that it rests on.
  public var source: String
}

/// Every rule that changes a text or sets some of it aside. The first row that matches counts.
public enum RuleBook {
  public static func description(of rule: String) -> RuleDescription? {
    rows.first { $0.pattern.matches(rule) } ?? residue(rule) ?? boilerplate(rule)
  }

  /// What programs left in a text has a table of its own.
  private static func residue(_ rule: String) -> RuleDescription? {
    InlineResidue.rules.first { $0.edit == rule }.map { row in
      self.row(
        rule, "What another program left in the text went out, as in “\(row.example.before)”.",
        "the table of residue inside a text")
    }
  }

  /// The lines of sites have a table of their own.
  private static func boilerplate(_ rule: String) -> RuleDescription? {
    BoilerplateRules.all.first { $0.name == rule }.map { row in
      self.row(
        rule, "A line that a site prints around every text, as “\(row.examples[0])”.",
        "the table of boilerplate lines")
    }
  }

  public static let rows: [RuleDescription] = [
    // Changes.
    row(
      "script/idiom", "A converter had put Taiwan's word for the mainland's; it went back.",
      "OpenCC's TWPhrases, read backwards where the context vouches for it"),
    row(
      "script/repair", "A character that careless conversion puts in a word got its right form.",
      "known errors of conversion without context, each word checked"),
    row(
      "script/spun", "A word that a rewriting program had put in went back to what it stood for.",
      "known pairs of words, each with the context that vouches for it; done only when asked for"),
    row(
      "script/t2s", "Traditional became Simplified.",
      "OpenCC's TSPhrases and TSCharacters"),
    row(
      "script/s2t", "Simplified became Traditional in standard forms.",
      "OpenCC's STPhrases and STCharacters"),
    row(
      "script/s2tw", "Simplified became Traditional in Taiwan's forms.",
      "OpenCC's STPhrases, STCharacters and TWVariants"),
    row(
      "script/s2hk", "Simplified became Traditional in Hong Kong's forms.",
      "OpenCC's STPhrases, STCharacters and HKVariants"),
    row(
      "script/*", "The text went over to the script that was asked for.",
      "OpenCC's dictionaries of this configuration"),
    row(
      "clean/bidi", "An invisible mark of writing direction went out.",
      "the Unicode Standard, 23.2; Chinese lines run one way"),
    row(
      "clean/blank", "A blank of another width became the common one.",
      "the Unicode Standard, 6.2"),
    row(
      "clean/byte-order-mark", "A byte order mark inside the text went out.",
      "the Unicode Standard, 23.8"),
    row(
      "clean/control", "A control character, which nothing shows, went out.",
      "the Unicode Standard, 23.1"),
    row(
      "clean/gbk-blank", "The private character that some fonts show as a blank went out.",
      "GBK's A3A0, in its area for users"),
    row(
      "clean/soft-hyphen", "A mark of where a word may break went out.",
      "the Unicode Standard, 6.2"),
    row(
      "clean/compatibility-ideograph", "A compatibility ideograph became the character it copies.",
      "the Unicode Standard, 23.4; Unihan kCompatibilityVariant"),
    row(
      "clean/middle-dot", "A dot of another script became the middle dot of Chinese names.",
      "GB/T 15834-2011, 4.14"),
    row(
      "clean/symbol-bullet",
      "A private character of a symbol font became the bullet that it shows.",
      "the fonts Symbol and Wingdings"),
    row(
      "clean/private-use",
      "A private character of GBK or Big5 became the standard one that the table means.",
      "GB 18030-2022, HKSCS-2008 and the tables of code pages 936 and 950"),
    row(
      "clean/variation-selector", "A selector of glyph variants, which nothing shows, went out.",
      "the Unicode Standard, 23.4"),
    row(
      "clean/zero-width", "An invisible character went out.", "the Unicode Standard, 23.2"),
    row(
      "clean/*", "A trace of the way the text came went out.", "the Unicode Standard"),
    row(
      "width/*", "A half-width mark between Chinese characters became full-width.",
      "GB/T 15834-2011, 5.1"),
    row(
      "space/han", "A blank between Chinese characters went out.", "CLREQ, 3.2.2"),
    row(
      "space/latin", "A blank between a Chinese character and a letter or digit went out.",
      "CLREQ, 3.2.2: the distance is the typesetter's"),
    row(
      "space/*", "A blank that says nothing went out.", "CLREQ, 3.2.2"),
    row(
      "mojibake/*", "Characters that were decoded with a wrong charset were decoded again.",
      "the bytes, which fit one other charset"),
    row("layout/false-break", "A line end inside a sentence went out.", "the sentence goes on"),
    row("layout/line-end", "A line end stands once, without indentation.", "this contract"),
    row(
      "layout/lost-line-end", "A blank that stood for a line end went out, or became one.",
      "the markers of the text stand behind blanks"),
    row(
      "layout/cell", "The border between two cells became a line end, or a field's.",
      "the file's own table"),
    row("layout/padding", "The blanks that spread a short heading went out.", "GB/T 9704-2012"),
    row(
      "layout/pagination", "A page number in the middle of a text went out.",
      "GB/T 9704-2012, 7.5"),
    row("layout/space", "The blank after a label went out.", "the label is a field of its own"),
    row(
      "layout/title-end", "The mark that ends a title went out, as the title is a field.",
      "this contract"),
    row(
      "decision/accepted", "A suggestion that a person accepted.", "the file of decisions"),
    row(
      "decision/restored", "A line end before text that a person put back.",
      "the file of decisions"),

    // What is set aside.
    row("layout/between", "Line ends and indentation between paragraphs.", "they say nothing"),
    row(
      "source/gloss", "The reading over a character went out of the sentence.",
      "the file's own glosses (ruby)"),
    row(
      "source/note-mark", "The mark of a note went out of the sentence; the note stands beside it.",
      "the file's own notes"),
    row("source/*", "A trace of the file's own layout went out.", "the file's own marks"),
    row("word/contents", "A table of contents that the word processor made.", "the file's fields"),
    row("word/header", "The head of the pages.", "the file's own parts"),
    row("word/footer", "The foot of the pages.", "the file's own parts"),
    row("word/*", "A note, comment or other text beside the text.", "the file's own parts"),
    row("page/*", "Furniture of the page around the text.", "the page's structure"),
    row(
      "table/header", "The header of a task table, or what a cell above says already.",
      "the fields of its items say it"),
    row("page-number", "The number of a page.", "GB/T 9704-2012, 7.5"),
    row("running-title", "The title at the head of a page.", "it stands again on each page"),
    row("table-of-contents", "A table of contents.", "its lines stand again as headings"),
    row("title-echo", "The title again.", "it stands as the title already"),
  ]

  private static func row(
    _ pattern: String, _ meaning: String, _ source: String
  ) -> RuleDescription {
    RuleDescription(pattern: RulePattern(pattern), meaning: meaning, source: source)
  }
}
