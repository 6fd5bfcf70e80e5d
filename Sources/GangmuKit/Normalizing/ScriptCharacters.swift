internal import ScriptConversion

/// Which script a single character speaks for.
struct ScriptCharacters: Sendable {
  enum Kind: UInt8, Sendable {
    /// Used in both scripts, or no Han at all.
    case shared = 0
    case simplified = 1
    case traditional = 2
  }

  private var kinds = ScalarTable()

  /// - Parameter fold: What each Traditional character becomes in Simplified.
  init(fold: ScalarFold) {
    let shared = Set(Self.usedInBoth.unicodeScalars)
    let simplifiedUse = Set(Self.traditionalUsedInSimplified.unicodeScalars)
    for pair in fold.pairs {
      if !simplifiedUse.contains(pair.from) {
        kinds[pair.from] = UInt32(Kind.traditional.rawValue)
      }
    }
    for pair in fold.pairs where kinds[pair.to] == 0 && !shared.contains(pair.to) {
      kinds[pair.to] = UInt32(Kind.simplified.rawValue)
    }
  }

  @inline(__always)
  func kind(of scalar: Unicode.Scalar) -> Kind {
    Kind(rawValue: UInt8(truncatingIfNeeded: kinds[scalar])) ?? .shared
  }

  /// Simplified forms that Traditional texts use as well, as a word of their own (后 in 皇后, 范 as
  /// a name) or as a form of Taiwan or Hong Kong. Found as the characters that Big5 has among its
  /// 5401 common ones, with those that the variants of Taiwan and Hong Kong end in.
  static let usedInBoth =
    "丑丰么于云仆伙余佛佣俊修僵儿克冢冬准凌几凶出划刮制千升卜占即卷只台吁吃合吊同后向听呆周咨咸哄唇喂噪回困坏"
    + "夸奸姜娘家尸局岩岳峰巨布帘席干并幸床庵弦彩征御志念恤愈愿戚才扎扑托扣折拐挂挨挽捆搜教斗旋旗既昆晒暗曲朱朴"
    + "杆杠杯杰松板查栗核梁棋欲污沈沾泄泛注涌游溯漓灶玩症痴皂真矩私秋秘筑粽糊糖系累群肴胄胡腌致舍芸苔范荐蒙蓑蔑"
    + "虫虱表谷辟逾郁酸采里雇雕霉面飧"
    + "兑卧叁囱媪悦愠户捝揾敚棁棱榅氲涚温煴税脱腽葱蒀蜕栖着"
    + "埼挲踊恒"

  /// Characters with a Simplified form that Simplified texts keep in some words: 乾坤, 徵羽, 夥颐,
  /// 麽, 甯, 摺, 哪吒, 蒜薹.
  static let traditionalUsedInSimplified = "乾徵夥麽甯摺吒薹"
}
