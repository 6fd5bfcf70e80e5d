/// Lines that a site prints around every text, as a table: one row a rule, with an example and a
/// line that must not match.
///
/// Rules are read on a folded line without blanks, and only before the title and after the last
/// content line (`§4.1` of the field's description of web residue).
package struct BoilerplateRule: Sendable {
  package enum Place: Sendable {
    case head, foot, either
  }

  package var name: String
  package var place: Place
  /// The line starts with one of these.
  package var starts: [String]
  /// A colon or bracket must follow the start, so that it is a label.
  package var isLabel: Bool
  /// The line holds one of these.
  package var contains: [String]
  package var maximumLength: Int
  /// What follows to the end of the file is of the same kind.
  package var endsContent: Bool
  package var example: String
  package var counterExample: String

  package init(
    _ name: String, _ place: Place, starts: [String] = [], isLabel: Bool = false,
    contains: [String] = [], upTo maximumLength: Int, endsContent: Bool = false,
    example: String, counterExample: String
  ) {
    self.name = name
    self.place = place
    self.starts = starts
    self.isLabel = isLabel
    self.contains = contains
    self.maximumLength = maximumLength
    self.endsContent = endsContent
    self.example = example
    self.counterExample = counterExample
  }

  func holds(at place: Place) -> Bool { self.place == place || self.place == .either }
}

package enum BoilerplateRules {
  /// The first rule that a folded line without blanks follows.
  package static func rule(
    for line: [Unicode.Scalar], at place: BoilerplateRule.Place
  ) -> BoilerplateRule? {
    var first = all.count
    func consider(_ index: Int) {
      let rule = all[index]
      if index < first, rule.holds(at: place), line.count <= rule.maximumLength { first = index }
    }
    _ = starts.anyWord(in: line, at: 0, end: line.count) { index, end in
      if !all[index].isLabel || (end < line.count && labelEnds.contains(line[end])) {
        consider(index)
      }
      return false
    }
    if line.count <= longestContaining {
      for position in line.indices where containedFirsts.contains(line[position]) {
        _ = contained.anyWord(in: line, at: position, end: line.count) { index, _ in
          consider(index)
          return false
        }
      }
    }
    return first < all.count ? all[first] : nil
  }

  private static let labelEnds: ScalarSet = ":】]"
  private static let starts = words(\.starts)
  private static let contained = words(\.contains)
  private static let containedFirsts = contained.firsts
  private static let longestContaining =
    all.filter { !$0.contains.isEmpty }.map(\.maximumLength).max() ?? 0

  /// The words of all rules, each with the place of its rule.
  private static func words(_ list: (BoilerplateRule) -> [String]) -> Vocabulary<Int> {
    Vocabulary(all.enumerated().map { (list($0.element).joined(separator: " "), $0.offset) })
  }

  package static let all: [BoilerplateRule] = [
    BoilerplateRule(
      "publish-line", .either,
      starts: ["发布时间", "发布日期", "时间", "日期", "更新时间", "录入时间", "发文时间"], isLabel: true,
      upTo: 100, example: "发布时间：2021-03-02 09:15 来源：办公室", counterExample: "时间紧、任务重的项目提前启动。"),
    BoilerplateRule(
      "source", .either, starts: ["来源", "信息来源", "文章来源", "稿件来源", "内容来源"], isLabel: true,
      upTo: 80, example: "来源：县教育局办公室", counterExample: "来源于群众的意见逐条办理。"),
    BoilerplateRule(
      "author", .either,
      starts: [
        "作者", "供稿", "撰稿", "编辑", "责任编辑", "责编", "审核", "审稿", "编审", "录入", "发布者", "发布人", "投稿",
      ], isLabel: true, upTo: 60, example: "责任编辑：李某", counterExample: "编辑印发《工作简报》。"),
    BoilerplateRule(
      "counter", .either,
      starts: [
        "浏览次数", "点击次数", "访问次数", "阅读次数", "查看次数", "浏览量", "点击量", "阅读量", "访问量", "点击数",
        "阅读数", "点击率", "浏览", "点击", "阅读",
      ], isLabel: true, upTo: 40, example: "浏览次数：1024 次", counterExample: "阅读教学全面加强。"),
    BoilerplateRule(
      "tools-line", .either,
      starts: [
        "【字体", "字体:", "字号:", "[字体", "打印本页", "打印此文", "打印本文", "【打印", "[打印", "关闭窗口", "关闭本页",
        "【关闭", "[关闭", "分享到", "分享:", "收藏本页", "复制链接", "扫一扫", "我要纠错", "【我要打印",
      ], upTo: 60, example: "【字体：大 中 小】 打印本页", counterExample: "打印机等办公设备统一采购。"),
    BoilerplateRule(
      "lead-in", .head, starts: ["导语", "摘要", "内容摘要", "【导语", "核心提示"], isLabel: true,
      upTo: 400, example: "导语：本文由网友上传。", counterExample: "导语设计要贴近学生。"),
    BoilerplateRule(
      "breadcrumb", .head,
      starts: [
        "您现在的位置", "您当前的位置", "您当前位置", "当前位置", "您的位置", "你的位置", "现在位置", "首页>", "首页›",
        "首页»", "网站首页>",
      ], upTo: 120, example: "当前位置：首页 > 政务公开 > 计划总结", counterExample: "首页栏目改版年内完成。"),
    BoilerplateRule(
      "disclaimer", .either,
      starts: ["本文系", "本文为网友", "本文由网友", "本文是网友", "本文来自", "免责声明", "特别声明"],
      contains: [
        "仅供参考", "仅供学习", "谨供参考", "照搬照抄", "请勿转载", "请勿抄袭", "不代表本站", "如有侵权", "若需要原创",
        "版权归原作者", "转载请注明", "转载需注明", "网友上传",
      ], upTo: 200, example: "本文系原创投稿，仅供参考，请勿照搬照抄！", counterExample: "本文件自印发之日起施行。"),
    BoilerplateRule(
      "library-prefix", .head,
      starts: ["以下是小编", "下面是小编", "小编为", "小编给", "以下是为大家", "下面是为大家", "更多计划"], upTo: 200,
      example: "以下是小编为大家整理的工作计划，欢迎阅读。", counterExample: "以下是本年度重点任务。"),
    BoilerplateRule(
      "neighbours", .foot,
      starts: [
        "上一篇", "下一篇", "上一条", "下一条", "相关链接", "相关文章", "相关阅读", "相关信息", "相关推荐", "推荐阅读",
        "猜你喜欢", "热门文章", "最近访问", "最新文章", "延伸阅读", "为您推荐",
      ], upTo: 120, endsContent: true, example: "上一篇：春季学期工作安排",
      counterExample:
        "推荐阅读书目由学校公布并每学期更新一次，覆盖各年级，纳入校本课程统一管理，定期开展读书分享活动，评选读书之星，建设书香校园，推动全民阅读，让阅读成为习惯，家校社共同参与，久久为功，取得实效，形成浓厚的读书氛围，促进师生共同成长，提升文化素养和审美能力，丰富精神世界。"
    ),
    BoilerplateRule(
      "site-footer", .foot, starts: ["主办单位:", "主办:", "承办单位:", "承办:", "版权所有", "技术支持:", "网站标识码"],
      contains: ["ICP备", "公网安备", "网站标识码", "政府网站找错"], upTo: 200,
      example: "版权所有：青石市教育局 ICP备00000000号", counterExample: "主办单位和承办单位要压实责任。"),
    BoilerplateRule(
      "pagination", .foot, starts: ["上一页", "下一页", "首页上一页", "[1][2]", "末页", "尾页"], upTo: 40,
      example: "上一页 1 2 3 下一页", counterExample: "第二页报表由学校填写。"),
  ]
}
