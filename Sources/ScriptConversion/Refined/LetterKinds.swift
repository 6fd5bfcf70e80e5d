/// The characters that only one of the scripts has, by what the dictionaries tell, and the marks
/// between clauses.
package struct LetterKinds: Sendable {
  enum Kind: UInt8 {
    case shared, simplified, traditional, mark, lineEnd
  }

  /// Simplified forms that Traditional texts use as well, as a word of their own (后 in 皇后, 范 as
  /// a name) or as a form of Taiwan or Hong Kong. Found as the characters that Big5 has among its
  /// 5401 common ones, with those that the variants of Taiwan and Hong Kong end in.
  package static let usedInBoth = Set(
    ("丑丰么于云仆伙余佛佣俊修僵儿克冢冬准凌几凶出划刮制千升卜占即卷只台吁吃合吊同后向听呆周咨咸哄唇喂噪回困坏"
      + "夸奸姜娘家尸局岩岳峰巨布帘席干并幸床庵弦彩征御志念恤愈愿戚才扎扑托扣折拐挂挨挽捆搜教斗旋旗既昆晒暗曲朱朴"
      + "杆杠杯杰松板查栗核梁棋欲污沈沾泄泛注涌游溯漓灶玩症痴皂真矩私秋秘筑粽糊糖系累群肴胄胡腌致舍芸苔范荐蒙蓑蔑"
      + "虫虱表谷辟逾郁酸采里雇雕霉面飧"
      + "兑卧叁囱媪悦愠户捝揾敚棁棱榅氲涚温煴税脱腽葱蒀蜕栖着"
      + "埼挲踊恒").unicodeScalars)

  private(set) var kinds: [Unicode.Scalar: Kind] = [:]

  /// Forms of Taiwan and Hong Kong that no Simplified text has.
  private static let regional = "為痺韁偽啟媯簷眾裡缽麵溈説糭鋭閲鰛衞鈎"

  /// - Parameter group: The dictionaries that lead from Simplified.
  init(_ group: [Lexicon]) {
    var keys: Set<Unicode.Scalar> = []
    var values = Set(Self.regional.unicodeScalars)
    for lexicon in group {
      for (index, entry) in lexicon.entries.enumerated() where entry.keyCount == 1 {
        let key = lexicon.key(entry)
        let readings = lexicon.readings[index] ?? [Array(lexicon.value(entry))]
        keys.formUnion(key)
        values.formUnion(readings.joined())
        // 后 is 後 and 后, and so stands in both scripts.
        if let letter = key.first, !readings.contains([letter]),
          !Self.usedInBoth.contains(letter)
        {
          kinds[letter] = .simplified
        }
      }
    }
    for letter in values.subtracting(keys) { kinds[letter] = .traditional }
    for mark in "，。；、：？！“”‘’（）《》〈〉「」『』【】…—,;:?!()\"".unicodeScalars { kinds[mark] = .mark }
    for end in "\n\r".unicodeScalars { kinds[end] = .lineEnd }
  }
}
