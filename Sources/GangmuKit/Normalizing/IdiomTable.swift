/// What OpenCC's `s2twp` wrote in place of a mainland word, with the way back (domain rules §5.3).
///
/// The table holds for texts that are that converter's output and for no others: elsewhere 支援 and
/// 聯絡 are what their writers meant. A word that both sides use (檔案, 執行, 建立) goes back only in
/// the company of words that settle it.
enum IdiomTable {
  static let rule = "script/idiom"

  /// The words of Taiwan by which the converter shows itself, as they stand in its output.
  static let taiwanWords = [
    "資訊", "網路", "網際網路", "最佳化", "支援", "聯絡", "社群", "高階", "執行機制", "釋出", "專案", "透過", "影片",
    "軟體", "硬體", "公佈", "佈局", "儘可能", "型別", "物件", "排程", "全域性", "許可權", "模組", "智慧化", "裝置",
    "計程車", "腳踏車",
  ]

  private static let companies = ["资讯有限公司", "资讯股份", "资讯公司", "资讯集团", "资讯工程学系", "资讯管理学系"]

  static let rules: [ScriptWordRule] = [
    ScriptWordRule(
      seen: "资讯科技", meant: "信息技术", keeps: ["资讯科技有限公司", "资讯科技股份", "资讯科技公司", "资讯科技集团"],
      example: "推進資訊科技與課程融合=推进信息技术与课程融合", counterExample: "與鷺溪資訊科技有限公司合作=与鹭溪资讯科技有限公司合作"),
    ScriptWordRule(
      seen: "资讯", meant: "信息", keeps: companies + ["资讯科技有限公司", "资讯科技股份", "资讯科技公司", "资讯科技集团"],
      example: "做好資訊公開=做好信息公开", counterExample: "與鷺溪資訊有限公司合作=与鹭溪资讯有限公司合作"),
    ScriptWordRule(
      seen: "网际网路", meant: "互联网", example: "網際網路加政務=互联网加政务", counterExample: "網際=网际"),
    ScriptWordRule(
      seen: "网路", meant: "网络", keeps: ["网路公司", "网路有限公司", "电网路", "管网路", "路网路"],
      example: "維護網路安全=维护网络安全", counterExample: "改造電網路段=改造电网路段"),
    ScriptWordRule(
      seen: "最佳化", meant: "优化", example: "最佳化教育結構=优化教育结构", counterExample: "最佳方案=最佳方案"),
    ScriptWordRule(
      seen: "社群", meant: "社区",
      before: ["学校", "家庭", "进", "各", "本", "城乡", "城市", "农村", "街道", "村", "智慧", "居民"],
      after: [
        "教育", "服务", "矫正", "居民", "卫生", "干部", "工作", "建设", "治理", "活动", "党", "学院", "、", "戒毒", "养老",
      ],
      keeps: ["网络社群", "网路社群", "社群媒体", "虚拟社群"],
      example: "發展社群教育=发展社区教育", counterExample: "用好社群媒體=用好社群媒体"),
    ScriptWordRule(
      seen: "高阶", meant: "高级",
      after: ["中学", "职业", "技工", "技术", "研修", "教师", "人才", "工程师", "职称", "农艺师", "技师", "会计师"],
      example: "辦好高階職業學校=办好高级职业学校", counterExample: "學習高階數學=学习高阶数学"),
    ScriptWordRule(
      seen: "支援", meant: "支持",
      before: ["财政", "政策", "资金", "大力", "积极", "社会", "重点", "技术", "鼓励", "给予", "群众"],
      after: [
        "企业", "高校", "高等", "发展", "学校", "建设", "民办", "职业", "教育", "力度", "政策", "和帮助", "开展", "各", "社会",
        "有条件",
        "教师", "鼓励", "民营", "创新", "竹木",
      ],
      later: ["大学", "学院", "学校", "企业", "建设", "发展"],
      keeps: ["对口支援", "支援灾区", "支援边疆", "支援前线", "应急支援", "志愿支援", "支援队", "支援保障"],
      example: "加大財政支援力度=加大财政支持力度", counterExample: "開展對口支援工作=开展对口支援工作"),
    ScriptWordRule(
      seen: "联络", meant: "联系",
      before: ["密切", "加强", "保持", "领导", "紧密", "直接", "建立"],
      after: ["学校", "制度", "领导", "群众", "企业", "实际", "点", "基层", "服务", "人：", "电话", "方式"],
      keeps: ["联络员", "联络站", "联络处", "联络组", "联络办", "联络官", "联络点"],
      example: "落實領導聯絡學校制度=落实领导联系学校制度", counterExample: "確定一名聯絡員=确定一名联络员"),
    ScriptWordRule(
      seen: "档案", meant: "文件", before: ["会议", "红头", "下发", "上级", "中央", "政策性", "规范性"],
      after: ["精神", "要求", "规定精神", "通知"],
      example: "精簡會議檔案=精简会议文件", counterExample: "建立學生檔案=建立学生档案"),
    ScriptWordRule(
      seen: "执行", meant: "运行",
      before: ["平稳", "安全", "正常", "试", "高效", "有序", "健康", "良性"],
      after: ["机制", "维护费"], keeps: ["安全执行标准", "正常执行公务", "高效执行政策"],
      example: "理順執行機制=理顺运行机制", counterExample: "嚴格執行規定=严格执行规定"),
    ScriptWordRule(
      seen: "释出", meant: "发布", example: "及時釋出預警=及时发布预警", counterExample: "釋放活力=释放活力"),
    ScriptWordRule(
      seen: "专案", meant: "项目",
      before: ["重点", "建设", "重大", "工程", "投资", "科研", "课题", "实施", "各类", "惠民", "产业"],
      after: ["建设", "资金", "库", "申报", "管理", "审批", "实施", "提前", "落地", "推进", "储备", "验收", "化", "招标"],
      keeps: ["专案组", "专案侦查", "专案督办", "涉黑专案"],
      example: "抓好重點專案建設=抓好重点项目建设", counterExample: "成立專案組=成立专案组"),
    ScriptWordRule(
      seen: "透过", meant: "通过", keeps: ["透过现象", "透过窗", "透过玻璃"],
      example: "透過培訓提升能力=通过培训提升能力", counterExample: "透過現象看本質=透过现象看本质"),
    ScriptWordRule(
      seen: "影片", meant: "视频",
      before: ["短", "监控", "网络", "网路", "音", "教学", "宣传短"], after: ["监控", "会议", "号", "直播", "系统"],
      keeps: ["电影片"],
      example: "安裝影片監控=安装视频监控", counterExample: "放映愛國主義影片=放映爱国主义影片"),
    ScriptWordRule(
      seen: "视讯", meant: "视频", example: "召開視訊會議=召开视频会议", counterExample: "視力=视力"),
    ScriptWordRule(
      seen: "软体", meant: "软件", keeps: ["软体动物"],
      example: "推廣正版軟體=推广正版软件", counterExample: "軟體動物=软体动物"),
    ScriptWordRule(
      seen: "硬体", meant: "硬件", example: "改善硬體條件=改善硬件条件", counterExample: "硬質=硬质"),
    ScriptWordRule(
      seen: "型别", meant: "类型", keeps: ["血型别", "机型别", "车型别"],
      example: "按型別管理=按类型管理", counterExample: "按車型別類=按车型别类"),
    ScriptWordRule(
      seen: "物件", meant: "对象",
      before: ["服务", "帮扶", "保障", "救助", "培养", "监管", "检查", "优抚", "低保", "工作", "考核", "招生", "重点", "发展"],
      example: "走訪幫扶物件=走访帮扶对象", counterExample: "清點物件=清点物件"),
    ScriptWordRule(
      seen: "排程", meant: "调度", before: ["指挥", "应急", "生产", "定期", "水", "工作", "统一"],
      after: ["会", "指挥", "机制", "中心", "通报"],
      example: "健全應急排程機制=健全应急调度机制", counterExample: "課表排程序=课表排程序"),
    ScriptWordRule(
      seen: "全域性", meant: "全局", before: ["服务", "着眼", "立足", "事关", "工作"],
      after: ["工作", "观念", "意识", "利益"],
      example: "服務全域性工作=服务全局工作", counterExample: "發展全域性旅遊=发展全域性旅游"),
    ScriptWordRule(
      seen: "许可权", meant: "权限", example: "明確審批許可權=明确审批权限", counterExample: "辦理許可=办理许可"),
    ScriptWordRule(
      seen: "智慧", meant: "智能", before: ["人工"], after: ["化", "手机", "终端", "制造"],
      example: "發展人工智慧=发展人工智能", counterExample: "建設智慧校園=建设智慧校园"),
    ScriptWordRule(
      seen: "资料", meant: "数据", before: ["大"], after: ["库", "中心", "共享", "平台"],
      keeps: ["资料库存", "大资料室"],
      example: "建設教育大資料中心=建设教育大数据中心", counterExample: "整理學習資料=整理学习资料"),
    ScriptWordRule(
      seen: "装置", meant: "设备",
      before: ["特种", "教学", "仪器", "机械", "医疗", "监控", "办公", "通信", "通讯", "供水"],
      after: ["设施", "更新", "购置"],
      example: "檢查特種裝置=检查特种设备", counterExample: "安裝防盜裝置=安装防盗装置"),
    ScriptWordRule(
      seen: "设定", meant: "设置", before: ["课程", "专业", "机构", "岗位", "合理", "科学"],
      after: ["检查站", "警示", "标志", "专栏", "举报"],
      example: "優化專業設定=优化专业设置", counterExample: "完成設定目標=完成设定目标"),
    ScriptWordRule(
      seen: "建立", meant: "创建",
      after: ["活动", "评选活动", "工作", "示范", "文明城", "平安校园", "卫生城"],
      keeps: ["建立工作组", "建立工作机制", "建立工作专班", "建立工作台账", "建立工作制度", "建立示范性机制", "建立工作责任"],
      example: "開展文明校園建立活動=开展文明校园创建活动", counterExample: "建立工作機制=建立工作机制"),
    ScriptWordRule(
      seen: "计程车", meant: "出租车", example: "整治計程車市場=整治出租车市场", counterExample: "計程=计程"),
    ScriptWordRule(
      seen: "脚踏车", meant: "自行车", example: "規範共享腳踏車停放=规范共享自行车停放", counterExample: "腳踏實地=脚踏实地"),
  ]
}
