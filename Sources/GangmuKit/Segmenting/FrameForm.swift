/// One form in which a line shows an element of the official frame (GB/T 9704-2012, clause 7).
///
/// A form is told by the line alone; what needs the lines around it (titles, addressees, the names
/// of organs) is in ``RegionFinder``.
package struct FrameForm: Sendable {
  package enum Zone: Sendable {
    /// Above the title, or right under it.
    case head
    /// Below the body.
    case foot
  }

  /// What a line must look like: folded, without blanks.
  package enum Shape: Sendable {
    /// So many digits, with one of the labels before them; without a label exactly six.
    case copyNumber(labels: [Phrase])
    case classification(labels: [Phrase])
    /// One of the words, with or without a label.
    case words([Phrase], labels: [Phrase])
    /// Starts with one of the labels; the label's colon counts as part of it.
    case labelled([Phrase], upTo: Int)
    case signatories
    case documentNumber
    case issueNumber
    case banner
    case date
    /// Two dates side by side, of two who sign.
    case dates
    /// An organ, or an officer, and a date in one line.
    case signedDate
    case disclosure
    case copiesPrinted
    /// A date with 印发 after it.
    case imprint
    /// In brackets, with one of the words.
    case bracketed([Phrase], upTo: Int)
  }

  package var role: FrameRole
  package var zone: Zone
  package var shape: Shape
  package var examples: [String]
  /// Lines that must not be taken for this element.
  package var counterExamples: [String]

  package init(
    _ role: FrameRole, _ zone: Zone, _ shape: Shape, examples: [String],
    counterExamples: [String]
  ) {
    self.role = role
    self.zone = zone
    self.shape = shape
    self.examples = examples
    self.counterExamples = counterExamples
  }
}

extension FrameGrammar {
  /// Labels of the lines on who took part in a meeting, the longest first.
  package static let attendanceLabels: [(label: Phrase, role: Attendance.Role)] = [
    ("主持人:", .chair), ("会议主持:", .chair), ("主持:", .chair),
    ("出席人员:", .present), ("参会人员:", .present), ("参加人员:", .present), ("到会人员:", .present),
    ("出席:", .present), ("参加:", .present), ("参会:", .present),
    ("列席人员:", .observer), ("列席:", .observer),
    ("请假人员:", .absent), ("缺席人员:", .absent), ("请假:", .absent), ("缺席:", .absent),
    ("记录人:", .recorder), ("会议记录:", .recorder), ("记录:", .recorder),
  ]

  package static let ccLabels: [Phrase] = [
    "抄送:", "抄报:", "抄送机关:", "抄送单位:", "分送:", "主送:", "主送机关:", "发送:", "报送:", "呈报:", "报:", "送:",
    "发:", "抄:", "正本:", "副本:",
  ]

  /// The forms in the order in which they are tried.
  package static let forms: [FrameForm] = [
    FrameForm(
      .copyNumber, .head, .copyNumber(labels: ["份号:", "№", "No.", "No:", "NO.", "编号:"]),
      examples: ["000001", "份号：000012", "№000123", "No.000007", "０００００１", "编号：012"],
      counterExamples: ["12345", "2021年3月", "1234567", "000001号", "份号：见封底"]),
    FrameForm(
      .classification, .head, .classification(labels: ["密级:", "密级和保密期限:", "密级及期限:"]),
      examples: [
        "机密★1年", "秘密★", "绝密★长期", "密级：秘密", "机 密 ★ 6个月", "内部", "秘密☆十年", "秘密*1年", "机密★1年 特急",
        "机密★长期    000021", "000021    秘密★1年",
      ], counterExamples: ["秘密工作会议", "机密文件管理办法", "内部审计", "秘密级事项一览", "绝密★见封底说明"]),
    FrameForm(
      .urgency, .head,
      .words(
        ["特提", "特急", "加急", "平急", "紧急", "急件", "特急件", "特急·明电", "加急·明电", "平急·明电"],
        labels: ["紧急程度:", "缓急:", "等级:", "等级"]),
      examples: ["特急", "紧急程度：加急", "特 急", "等级 特急·明电"],
      counterExamples: ["紧急通知", "特急事项处理流程", "加急办理"]),
    FrameForm(
      .signatories, .head, .signatories,
      examples: ["签发人：张一", "签发人：张一 李二", "云教〔2021〕8号      签发人：张一", "签发：王五", "签 发 人：赵 六"],
      counterExamples: [
        "签发人员要严格把关。", "由主要负责人签发", "签发人：由各单位主要负责同志担任，并对文件内容负总责，签发前须经办公室审核把关，重要文件须经集体研究后方可签发。",
      ]),
    FrameForm(
      .docNumber, .head, .documentNumber,
      examples: ["云教〔2021〕8号", "（云教[2021]8号）", "文号：云教〔2021〕8号", "〔2021〕8号", "云教E2021]8号"],
      counterExamples: [
        "根据云教〔2021〕8号文件要求", "行动计划（2019）", "（2020年3月11日）", "云教〔2021〕8号、9号文件清理结果",
      ]),
    FrameForm(
      .issueNumber, .head, .issueNumber,
      examples: ["第12号", "第 5 期", "（第十二期）", "2021年第3期", "第35期（总第128期）", "总第128期", "第二十一号"],
      counterExamples: ["第三期工程", "第一号位", "第12条", "十二号", "第12号台风防御要点"]),
    FrameForm(
      .issuerBanner, .head, .banner,
      examples: [
        "云溪县教育局文件", "中共云溪县委员会文件", "青石市教育局、青石市财政局文件", "青石市人民政府令", "××县教育局文件",
        "青 石 市 教 育 局 文 件", "青石市教育局（文件）", "云溪县教育局会议纪要", "青石市人民政府常务会议纪要",
      ], counterExamples: ["各单位要认真学习文件", "上级文件", "教育发展纲要", "重要文件", "指令", "2021年会议纪要"]),

    FrameForm(
      .disclosure, .foot, .disclosure,
      examples: [
        "（此件主动公开）", "(此件公开发布)", "（依申请公开）", "此件不予公开", "（此件删减后公开）", "公开方式：主动公开",
        "信息公开选项：依申请公开", "（此件属于主动公开）", "【主动公开】", "公开属性：不予公开",
      ], counterExamples: ["政务公开", "（扎实推进政务公开）", "主动公开各类信息", "（此件由办公室公开张贴）"]),
    FrameForm(
      .seal, .foot, .words(FrameWords.seals, labels: []),
      examples: ["（印章）", "(盖章)", "（公章）"], counterExamples: ["（第一章）", "章", "（签收）"]),
    FrameForm(
      .date, .foot, .date,
      examples: [
        "2021年3月5日", "二〇二一年三月五日", "二○二一年三月五日", "二Ｏ二一年三月五日", "二0二一年三月五日", "二零二一年三月五日",
        "二□二一年三月五日", "2021 年 3 月 5 日", "（2021年3月5日）", "2021年3月5日（印章）", "2021年3月", "2021-03-05",
        "2021.3.5", "2021年3月5 曰", "20XX年X月X日",
      ], counterExamples: ["2021年3月5日前完成", "2021年", "2021年3月5日印发", "3.5", "2021年3月底", "2021.13.45"]),
    FrameForm(
      .signature, .foot, .signedDate,
      examples: [
        "云溪县教育局 2021年3月5日", "云溪县教育局办公室    二〇二一年三月五日", "市长 张一 2021年3月5日",
      ], counterExamples: ["会议定于2021年3月5日", "2021年3月5日", "云溪县教育局于2021年3月5日"]),
    FrameForm(
      .cc, .foot, .labelled(ccLabels, upTo: 300),
      examples: [
        "抄送：县委办公室，县政府办公室。", "抄 送：市教育局", "抄报：市委、市政府。", "分送：各副局长，机关各科室。", "报：市委办。", "正本：各国民中小学",
      ],
      counterExamples: ["抄送机关要写全称", "抄送", "发挥作用：要做到"]),
    FrameForm(
      .subjectTerms, .foot, .labelled(["主题词:"], upTo: 80),
      examples: ["主题词：教育 工作 要点 通知", "主 题 词：教育　要点"], counterExamples: ["主题词要规范", "主题班会："]),
    FrameForm(
      .copiesPrinted, .foot, .copiesPrinted,
      examples: ["（共印60份）", "共印 60 份", "印数：60份", "（共印６０份）"],
      counterExamples: ["印制宣传册60份", "共印发文件60份"]),
    FrameForm(
      .printedBy, .foot, .imprint,
      examples: [
        "云溪县教育局办公室    2021年3月5日印发", "2021年3月5日印发", "云溪县教育局办公室 二○二一年三月五日印发",
        "云溪县教育局办公室 2021年3月5日印发（共印60份）", "印发机关：云溪县教育局 印发日期：2021年3月5日",
      ], counterExamples: ["方案已于2021年3月5日印发各学校", "各单位于2021年3月5日前印发", "2021年3月5日"]),
    FrameForm(
      .note, .foot,
      .bracketed(["联系人", "联系电话", "联系方式", "此件发至", "发至", "此件", "传真"], upTo: 100),
      examples: ["（联系人：张一；联系电话：0000-0000000）", "（此件发至各乡镇）", "(此件发至县团级)"],
      counterExamples: ["（试行）", "（责任科室：人事科）", "各学校确定一名联系人"]),
    FrameForm(
      .note, .foot,
      .labelled(
        [
          "联系人:", "联系电话:", "联系人及电话:", "联系人及联系电话:", "联系人和电话:", "联系人和联系电话:", "联系人、电话:", "联系方式:",
          "咨询电话:", "监督电话:", "校对:", "打印:", "打字:", "拟稿:", "拟稿人:", "核稿:", "承办单位联系人:",
        ], upTo: 60),
      examples: ["联系人：张一    联系电话：0000-0000000", "联系人及电话：张一 0000-0000000", "校对：张一 打字：李二"],
      counterExamples: ["联系人民群众", "校对文稿要仔细"]),
    FrameForm(
      .note, .foot,
      .labelled(
        [
          "甲方(盖章)", "甲方(签章)", "甲方(签字)", "甲方(公章)", "甲方:", "乙方(盖章)", "乙方(签章)", "乙方(签字)", "乙方(公章)",
          "乙方:", "负责人(签字)", "责任人(签字)", "法定代表人(签字)", "代表(签字)", "单位(盖章)", "签订日期:", "签订时间:",
        ], upTo: 120),
      examples: ["甲方（盖章）：            乙方（盖章）：", "负责人（签字）：", "签订日期：2021年1月15日"],
      counterExamples: ["甲方责任：", "甲方盖章后生效。", "签订协议书3份"]),
    FrameForm(
      .note, .foot, .dates, examples: ["2021年1月15日        2021年1月15日"],
      counterExamples: ["2021年1月15日", "2021年1月15日至2021年1月20日"]),
    FrameForm(
      .attendance, .foot, .labelled(attendanceLabels.map(\.label), upTo: 400),
      examples: ["出席：张一 李二 王三", "请假：赵四（出差）", "列席人员：各科室负责人", "记录：孙五"],
      counterExamples: ["出席会议的有各科室负责人", "记录在案"]),
  ]
}
