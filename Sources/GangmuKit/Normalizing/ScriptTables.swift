internal import ScriptConversion

/// What a converter wrote or overlooked, as words with their context (domain rules §5).
enum ScriptTables {
  typealias Repair = SimplifiedRepairs.Repair

  /// Why a character was left or chosen wrongly in a Traditional text.
  enum Leftover: String, Hashable, Sendable, CaseIterable {
    case fan, hou, gan, yu, xi, bing, zhu, register, travel, pick, allow

    /// The class that a wrong character belongs to.
    init?(letter: Unicode.Scalar) {
      switch letter {
      case "范": self = .fan
      case "后": self = .hou
      case "干": self = .gan
      case "于": self = .yu
      case "系": self = .xi
      case "并": self = .bing
      case "筑": self = .zhu
      case "注": self = .register
      case "游": self = .travel
      case "采": self = .pick
      case "準": self = .allow
      default: return nil
      }
    }
  }

  /// Words of a Traditional text in which a character was left in its Simplified form because it
  /// is right in other words.
  static let leftSimplified: [(kind: Leftover, repair: Repair)] = [
    (.fan, Repair(wrong: "規范", right: "規範")),
    (.fan, Repair(wrong: "示范", right: "示範", keeps: ["表示范圍"])),
    (.fan, Repair(wrong: "防范", right: "防範")),
    (.fan, Repair(wrong: "模范", right: "模範")),
    (.fan, Repair(wrong: "師范", right: "師範", keeps: ["老師范", "教師范"])),
    (.fan, Repair(wrong: "范圍", right: "範圍")),
    (.fan, Repair(wrong: "典范", right: "典範")),
    (.hou, Repair(wrong: "后勤", right: "後勤")),
    (.hou, Repair(wrong: "課后", right: "課後")),
    (.hou, Repair(wrong: "以后", right: "以後")),
    (.hou, Repair(wrong: "之后", right: "之後")),
    (.hou, Repair(wrong: "先后", right: "先後")),
    (.hou, Repair(wrong: "后續", right: "後續")),
    (.hou, Repair(wrong: "今后", right: "今後")),
    (.gan, Repair(wrong: "干部", right: "幹部", keeps: ["若干部"])),
    (.gan, Repair(wrong: "骨干", right: "骨幹")),
    (.gan, Repair(wrong: "主干", right: "主幹")),
    (.gan, Repair(wrong: "才干", right: "才幹")),
    (.yu, Repair(wrong: "關于", right: "關於")),
    (.yu, Repair(wrong: "源于", right: "源於")),
    (.yu, Repair(wrong: "對于", right: "對於")),
    (.yu, Repair(wrong: "由于", right: "由於")),
    (.yu, Repair(wrong: "屬于", right: "屬於")),
    (.yu, Repair(wrong: "處于", right: "處於")),
    (.yu, Repair(wrong: "低于", right: "低於")),
    (.yu, Repair(wrong: "高于", right: "高於")),
    (.yu, Repair(wrong: "用于", right: "用於")),
    (.xi, Repair(wrong: "聯系", right: "聯繫")),
    (.xi, Repair(wrong: "關系", right: "關係")),
    (.bing, Repair(wrong: "并舉", right: "並舉")),
    (.bing, Repair(wrong: "合并", right: "合併")),
    (.bing, Repair(wrong: "并重", right: "並重")),
    (.zhu, Repair(wrong: "建筑", right: "建築")),
    (.zhu, Repair(wrong: "筑牢", right: "築牢")),
    (.zhu, Repair(wrong: "構筑", right: "構築")),
    (.register, Repair(wrong: "注冊", right: "註冊")),
    (.travel, Repair(wrong: "游戲", right: "遊戲")),
    (.travel, Repair(wrong: "旅游", right: "旅遊")),
    (.pick, Repair(wrong: "采購", right: "採購")),
    (.pick, Repair(wrong: "采取", right: "採取")),
    (.pick, Repair(wrong: "采用", right: "採用")),
    (.allow, Repair(wrong: "準入", right: "准入", keeps: ["標準入", "基準入"])),
  ]
}
