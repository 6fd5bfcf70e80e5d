/// The words and letters by which the orthographies of Traditional differ (domain rules §5.1).
enum ScriptVocabulary {
  /// Words of administration that Taiwan uses and that no converter writes from a mainland text.
  static let taiwanWords = [
    "計畫", "品質", "宣導", "志工", "國中", "國小", "里長", "公所", "公噸", "梯次", "汰換", "縣市", "機車", "民國",
    "建置", "研擬", "管考", "永續", "業者", "民眾", "幼稚園", "水準", "老闆", "捷運", "夜市", "公車", "議員",
    "彙整", "裁處", "營建", "攤商", "鄉鎮市", "教務處", "導師", "社福", "長照", "場域", "落點", "評鑑",
  ]

  /// Longer words that only seem to hold one of them.
  static let notTaiwanWords = ["產品質", "食品質", "商品質", "物品質", "人民眾", "水準備", "建置換"]

  /// Words that only mainland documents use; beside them Taiwan's words come from a converter.
  static let mainlandWords = [
    "社會主義", "黨建", "黨委", "黨組", "黨員", "黨支部", "幹部", "素質教育", "鄉鎮", "教研", "思政", "國家課程",
    "縣區", "改革開放", "職業院校", "試點", "學前教育", "示範校", "落實", "領導小組", "牽頭", "抓好", "抓緊",
    "群眾", "街道辦", "工作要點", "精神文明", "工商聯", "考評", "督導檢查", "林長制", "河長制", "深入開展",
    "貫徹", "義務植樹", "畝", "萬元", "生產安全", "市場主體", "基層治理",
  ]

  /// Words that a phrase converter writes where mainland documents have another one, and that no
  /// writer of Taiwan would use there.
  static let converterWords = [
    "最佳化", "高階", "釋出", "專案提前", "重點專案", "執行機制", "社群教育", "社群服務", "社群矯正", "建立活動",
  ]

  /// Letters with one origin each: Taiwan's, Hong Kong's, OpenCC's own standard.
  static let taiwanLetters = "裡"
  static let hongKongLetters = "説衞鋭閲悦鈎"
  static let standardLetters = "爲衆僞喫纔覈"
  /// Letters that Hong Kong and OpenCC's standard share.
  static let sharedLetters = "裏着羣峯啓"
  /// A letter that Hong Kong has and OpenCC's standard has not.
  static let notStandardLetters = "為眾偽吃"
}
