/// Finds the place that the name of an organ, or a title, starts with: 青石市, 湖东省青石市云溪县.
package enum PlaceNames {
  /// Names of organs and the places that they speak of; empty for none.
  package static let examples: [(name: String, place: String)] = [
    ("青石市教育局", "青石市"), ("湖东省青石市云溪县教育局", "湖东省青石市云溪县"), ("中共云溪县委教育工作领导小组", "云溪县"),
    ("云溪县人民政府办公室", "云溪县"), ("兖河区教育局", "兖河区"), ("青州区教育和体育局", "青州区"),
    ("景溪镇市教育局", "景溪镇市"), ("青石市市中区教育局", "青石市市中区"), ("云岭彝族自治州教育体育局", "云岭彝族自治州"),
    ("北原自治区教育厅", "北原自治区"), ("云溪县白石镇人民政府", "云溪县白石镇"), ("东湖街道办事处", "东湖街道"),
    ("青石市市场监督管理局", "青石市"), ("青石市城市管理局", "青石市"), ("云溪县2021年教育工作要点", "云溪县"),
    ("教育部", ""), ("市教育局", ""), ("全市教育工作要点", ""), ("云溪中学", ""), ("青石市经济开发区管理委员会", "青石市"),
    ("农业农村和乡镇企业局", ""), ("我县2021年教育工作要点", ""), ("X县教育局", ""), ("各县区教育局", ""),
    ("城乡建设局", ""), ("社区教育中心", ""), ("槐城市人民政府", "槐城市"), ("城市管理局", ""),
    ("在青石县教育工作会议上的讲话", "青石县"), ("在全县教育工作会议上的讲话", ""), ("致青石县全体家长的信", "青石县"),
  ]

  /// How many characters at the start of a folded name without blanks name a place.
  package static func place(startingName name: [Unicode.Scalar]) -> Int? {
    range(in: name)?.upperBound
  }

  /// What may stand before the place: an organization of the whole country, or the word that a title
  /// such as 在…会议上的讲话 opens with.
  private static let openings: [Phrase] = ["中共", "共青团", "在", "致"]

  /// Where the place stands at the start of a name, what may stand before it left out.
  package static func range(in name: [Unicode.Scalar]) -> Range<Int>? {
    let start = openings.first { name.starts(with: $0) }?.count ?? 0
    var end = start
    var position = start
    while position < name.count, position - end < longestName {
      let scalar = name[position]
      guard scalar.isHan, !stops.contains(scalar) else { break }
      guard let length = level(in: name, at: position, from: end) else {
        position += 1
        continue
      }
      end = position + length
      position = end
    }
    guard end > start else { return nil }
    return collectives.contains { name.has($0, at: start, end: name.count) } ? nil : start..<end
  }

  /// No name of a place is longer, its level counted.
  private static let longestName = 10

  /// How many characters the level has that ends a place's name here.
  private static func level(in name: [Unicode.Scalar], at position: Int, from start: Int) -> Int? {
    for word in ["自治州", "自治县", "自治旗", "自治区", "地区", "街道"] as [Phrase]
    where name.has(word, at: position, end: name.count) && position > start {
      return word.count
    }
    guard "省市县区旗镇乡盟".unicodeScalars.contains(name[position]), position - start >= 1 else {
      return nil
    }
    let next = position + 1 < name.count ? name[position + 1] : " "
    // 城市管理局, 市场监管局, 乡村振兴局: the character belongs to a word.
    if notLevels.contains(where: { name.has($0, at: position, end: name.count) }) { return nil }
    if notNames.contains(where: { name.has($0, at: position + 1 - $0.count, end: name.count) }) {
      return nil
    }
    // 城市管理局, but 槐城市: the word is a name when something stands before it.
    if position - start == 1, "城都".unicodeScalars.contains(name[start]), name[position] == "市" {
      return nil
    }
    // 景溪镇市: the character is a part of the name, and the level follows, unless another name does.
    let startsWord = notLevels.contains { name.has($0, at: position + 1, end: name.count) }
    if "市县区旗".unicodeScalars.contains(next), !startsWord {
      let after = name.dropFirst(position + 2).prefix(3)
      return after.contains { "区县镇".unicodeScalars.contains($0) } ? 1 : nil
    }
    return 1
  }

  /// Words that start with a level and name none.
  private static let notLevels: [Phrase] = [
    "市场", "乡村", "乡镇", "城乡", "县级", "市级", "区级", "镇级", "区域", "县域", "市域", "市政", "市民", "县市", "市县",
    "区县", "县区", "镇村", "省级", "省直", "市直", "县直", "区直", "市区", "旗舰",
  ]

  /// Words that end with a level and name no place.
  private static let notNames: [Phrase] = [
    "超市", "城镇", "乡镇", "村镇", "社区", "小区", "校区", "园区", "学区", "片区", "景区", "牧区", "库区",
    "灾区", "山区", "辖区", "开发区", "示范区", "高新区", "功能区", "保税区", "风景区", "试验区", "管理区", "县区", "市县",
    "县市", "市区", "城乡", "家乡", "红旗", "国旗", "联盟", "同盟",
  ]

  /// Characters of what organs do, not of where they are.
  private static let stops: ScalarSet = "和与及局厅部院委府办教财监发卫工农林水交"

  /// How lines start that speak of all places.
  private static let collectives: [Phrase] = ["全", "各", "我", "本", "该", "外", "跨", "兄弟", "有关", "属地"]
}
