/// Fills the places of a layout: `{{title}}`, `{{body:p}}`, `{{headline}}`, and
/// `{{repeat 5}}…{{end}}` for lists.
struct PageFilling {
  let title: String
  let charset: String
  let body: PageBody
  var random: SeededRandom
  private var phrasing: Phrasing
  private let site: String

  init(title: String, charset: String, body: PageBody, random: SeededRandom) {
    self.title = title
    self.charset = charset
    self.body = body
    self.random = random
    phrasing = Phrasing(random: random)
    site = phrasing.random.pick(Vocabulary.places)
  }

  mutating func fill(_ template: String) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      result += rest[..<open.lowerBound]
      let place = rest[open.upperBound..<close.lowerBound]
      rest = rest[close.upperBound...]
      if place.hasPrefix("repeat "), let end = rest.firstRange(of: "{{end}}") {
        let part = String(rest[..<end.lowerBound])
        for _ in 0..<(Int(place.dropFirst(7)) ?? 0) { result += fill(part) }
        rest = rest[end.upperBound...]
      } else {
        result += value(of: String(place))
      }
    }
    return result + rest
  }

  private mutating func value(of place: String) -> String {
    if place.hasPrefix("body:") {
      return body.markup(String(place.dropFirst(5)), random: &random)
    }
    return switch place {
    case "title": title.escaped
    case "charset": charset
    case "site": site + "人民政府"
    case "date": "2024-03-\(phrasing.random.within(10...28))"
    case "n": String(phrasing.random.within(10...9999))
    case "person": phrasing.random.pick(Vocabulary.people)
    case "nav": phrasing.random.pick(Self.columns)
    case "headline": headline()
    case "teaser": phrasing.clauses(4) + "。"
    case "motto": phrasing.random.pick(["静水流深，厚积薄发。", "不积跬步，无以至千里。", "读书、教书、写书。"])
    default: "{{\(place)}}"
    }
  }

  private mutating func headline() -> String {
    let place = phrasing.random.pick(Vocabulary.places)
    let matter = phrasing.heading()
    return switch phrasing.random.below(4) {
    case 0: "\(place)召开\(matter)专题会议"
    case 1: "关于做好2024年\(matter)的通知"
    case 2: "\(place)2023年\(matter)工作总结"
    default: "\(place)\(matter)取得新进展"
    }
  }

  private static let columns = [
    "政务公开", "办事服务", "互动交流", "走进本地", "新闻中心", "通知公告", "政策法规", "领导信箱", "数据开放", "专题专栏", "规划计划",
    "工作动态", "教育教学", "学校概况", "机构设置", "工作总结", "心得体会", "演讲稿", "述职报告", "实施方案", "图片新闻", "视频点播",
  ]
}
