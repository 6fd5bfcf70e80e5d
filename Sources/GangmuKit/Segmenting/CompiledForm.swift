/// A form of the marker grammar without anything that has to be counted or freed, since it is tried
/// at every numeral of a text.
struct CompiledForm: Sendable {
  var kind: MarkerKind
  /// The place of the form in the grammar.
  var row: Int
  var numeral: MarkerForm.Numeral
  var follow: MarkerForm.Follow
  var open: Delimiters
  var close: Delimiters
  var weakClose: Delimiters

  init(_ form: MarkerForm, row: Int) {
    kind = form.kind
    self.row = row
    numeral = form.numeral
    follow = form.follow
    open = Delimiters(form.open)
    close = Delimiters(form.close)
    weakClose = Delimiters(form.weakClose)
  }

  /// The delimiters of one side of a label.
  struct Delimiters: Sendable {
    static let most = 6

    private var firsts = SIMD8<UInt32>(repeating: 0)
    private var seconds = SIMD8<UInt32>(repeating: 0)
    private var count = 0
    /// What follows the first two characters, the same for all: a pattern of a person is alone.
    private var rest = SIMD8<UInt32>(repeating: 0)
    private var restCount = 0

    /// - Parameter phrases: At most ``most``, each of at most two characters; or one of at most ten.
    init(_ phrases: [String]) {
      for phrase in phrases.prefix(Self.most) {
        let scalars = Array(phrase.unicodeScalars)
        firsts[count] = scalars.first?.value ?? 0
        seconds[count] = scalars.count > 1 ? scalars[1].value : 0
        count += 1
        if phrases.count == 1, scalars.count > 2 {
          for scalar in scalars[2...].prefix(8) {
            rest[restCount] = scalar.value
            restCount += 1
          }
        }
      }
    }

    /// Whether what follows closes the label, and no delimiter.
    var isNothing: Bool { count == 1 && firsts[0] == 0 }

    /// The length of the first delimiter that stands at a position; 0 for an empty one.
    @inline(__always)
    func length(in text: [Unicode.Scalar], at position: Int, end: Int) -> Int? {
      var index = 0
      while index < count {
        if firsts[index] == 0 { return 0 }
        if position < end, text[position].value == firsts[index] {
          if seconds[index] == 0 { return 1 }
          if position + 1 < end, text[position + 1].value == seconds[index] {
            return restLength(in: text, at: position + 2, end: end).map { $0 + 2 }
          }
        }
        index += 1
      }
      return nil
    }

    @inline(__always)
    private func restLength(in text: [Unicode.Scalar], at position: Int, end: Int) -> Int? {
      guard position + restCount <= end else { return nil }
      for index in 0..<restCount where text[position + index].value != rest[index] { return nil }
      return restCount
    }
  }
}

extension MarkerForm {
  /// The characters that a label of this form can start with.
  var starters: [Unicode.Scalar] {
    let opening = open.compactMap(\.unicodeScalars.first)
    return open.contains(where: \.isEmpty) ? opening + numeral.starters : opening
  }
}

extension MarkerForm.Numeral {
  /// The characters that a numeral of this kind can start with.
  var starters: [Unicode.Scalar] {
    switch self {
    case .han: Array("〇○◯零一二三四五六七八九十廿卅百千".unicodeScalars)
    case .legal: Array("零壹弌贰貳弍叁叄參参弎肆伍陆陸柒捌玖拾佰仟".unicodeScalars)
    case .arabic: Array("0123456789".unicodeScalars)
    case .hanOrArabic: Self.han.starters + Self.arabic.starters
    case .stem: MarkerGrammar.stems
    case .branch: MarkerGrammar.branches
    case .word:
      MarkerGrammar.countingWords.list.split(separator: " ").compactMap(\.unicodeScalars.first)
    case .alpha: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".unicodeScalars)
    case .roman:
      Array("IVX".unicodeScalars)
        + (UInt32(0x2160)...0x217B).compactMap(Unicode.Scalar.init)
    }
  }
}
