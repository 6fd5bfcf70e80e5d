/// Words that spinning programs write, with what stood there before and how sure that is (domain
/// rules §5.6). The examples are Simplified; a Traditional text is folded before it is searched.
enum SpunTable {
  static let rules: [ScriptWordRule] = [
    ScriptWordRule(
      seen: "进步", meant: "提高", after: ["到", "培训", "办事"],
      later: ["质量", "水平", "效益", "层次", "标准", "效率", "能力", "素质", "比例", "使用率"],
      keeps: ["取得进步", "社会进步", "文明进步", "进步明显", "学生进步", "进步奖", "共同进步", "进步很大", "思想进步"],
      example: "不断进步教学质量", counterExample: "推动社会进步，提高质量"),
    ScriptWordRule(
      seen: "深进", meant: "深入", keeps: ["纵深进"], certainty: 0.99, example: "深进开展调研",
      counterExample: "向纵深进军"),
    ScriptWordRule(
      seen: "投进", meant: "投入",
      before: ["财政", "教育", "政府", "资金", "加大", "经费", "增加"],
      after: ["资金", "机制", "力度", "使用", "精力"],
      keeps: ["投进篮", "投进三分"], certainty: 0.97, example: "加大财政投进", counterExample: "比赛中投进三分球"),
    ScriptWordRule(
      seen: "列进", meant: "列入", keeps: ["排列进", "系列进"], certainty: 0.99, example: "列进年度考核",
      counterExample: "排列进程"),
    ScriptWordRule(
      seen: "纳进", meant: "纳入", certainty: 0.97, example: "纳进考核内容", counterExample: "纳入考核"),
    ScriptWordRule(
      seen: "进学", meant: "入学", before: ["就近", "免试", "适龄儿童", "新生", "按时"], after: ["率", "条件", "机会"],
      keeps: ["进学校", "进学生", "进学科"], certainty: 0.97, example: "保障就近进学",
      counterExample: "安全教育进学校"),
    ScriptWordRule(
      seen: "进园", meant: "入园", before: ["适龄幼儿", "缓解"], after: ["率", "难", "儿童", "幼儿"],
      keeps: ["校进园区"], certainty: 0.97, example: "提升幼儿进园率", counterExample: "项目进园区"),
    ScriptWordRule(
      seen: "公道", meant: "合理", after: ["布局", "利用", "配置", "安排", "规划", "确定", "设置", "流动"],
      example: "公道布局网点", counterExample: "办事公道正派"),
    ScriptWordRule(
      seen: "上风", meant: "优势",
      before: ["资源", "旅游", "教育", "研究", "信息", "资讯", "人才", "区位", "产业", "发展", "自身", "有"],
      after: ["产业", "资源", "学科", "互补", "明显"], keeps: ["占上风", "处于上风口", "上风口", "上风向"],
      certainty: 0.98, example: "发挥区位上风", counterExample: "监测点设在上风口"),
    ScriptWordRule(
      seen: "治理", meant: "管理",
      before: ["学校", "森林", "采伐", "财务", "经费", "学籍", "教学", "安全", "日常", "队伍", "人事", "档案"],
      after: ["水平", "创新年", "职员", "人员", "监视", "干部"],
      keeps: ["综合治理", "治理体系", "治理能力", "社会治理", "基层治理", "环境治理", "专项治理", "污染治理", "学校治理体系"],
      example: "加强学校财务治理", counterExample: "推进综合治理"),
    ScriptWordRule(
      seen: "职员", meant: "人员",
      before: ["教科研", "失业", "执法", "工作", "护林", "管理", "治理", "科研", "从业", "服务", "技术", "医务"],
      keeps: ["职员制", "职员等级"], example: "配齐护林职员", counterExample: "推行职员制改革"),
    ScriptWordRule(
      seen: "公然", meant: "公开", before: ["政务", "校务", "信息", "资讯", "村务", "厂务", "主动"],
      after: ["课", "栏", "招聘", "制度", "透明"],
      certainty: 0.97, example: "推行政务公然", counterExample: "公然违反规定"),
    ScriptWordRule(
      seen: "气力", meant: "力量", before: ["集中", "组织", "技术", "社会", "整合", "执法"],
      keeps: ["花大气力", "下大气力"],
      example: "集中气力攻关", counterExample: "花大气力整治"),
    ScriptWordRule(
      seen: "格式", meant: "格局", before: ["教育新", "新", "发展", "工作", "育人", "配合的教育新"],
      keeps: ["新格式合同", "工作格式文本"], example: "构建齐抓共管的工作格式", counterExample: "公文格式规范"),
    ScriptWordRule(
      seen: "格式", meant: "模式", before: ["办学", "管理", "治理", "林蜂等", "等"], certainty: 0.8,
      example: "创新办学格式", counterExample: "统一表格格式"),
    ScriptWordRule(
      seen: "贸易", meant: "商业", after: ["贿赂", "银行", "职工", "秘密", "保险"],
      keeps: ["贸易银行结算"], example: "治理贸易贿赂", counterExample: "发展对外贸易"),
    ScriptWordRule(
      seen: "监视", meant: "监督", before: ["管理", "治理", "现场", "社会", "群众", "民主", "舆论", "加强", "接受"],
      after: ["检查", "机制", "管理", "治理", "执法"], keeps: ["监视器", "监视居住", "电子监视"], certainty: 0.97,
      example: "接受社会监视", counterExample: "安装监视器"),
    ScriptWordRule(
      seen: "团体", meant: "集团", before: ["职教", "教育", "产业", "企业", "办学"], keeps: ["教育团体标准", "产业团体标准"],
      example: "组建职教团体", counterExample: "发挥群众团体作用"),
    ScriptWordRule(
      seen: "同一", meant: "统一",
      after: ["安排", "部署", "规划", "管理", "治理", "领导", "标准", "思想", "调配", "招生", "组织", "采购"],
      keeps: ["同一标准件", "同一领导班子", "同一时间"], certainty: 0.97, example: "实行同一安排",
      counterExample: "在同一时间进行"),
    ScriptWordRule(
      seen: "取热", meant: "取暖", keeps: ["提取热", "获取热", "吸取热"], certainty: 0.97,
      example: "做好冬季取热", counterExample: "提取热量"),
    ScriptWordRule(
      seen: "部分", meant: "部门", before: ["公安等", "有关", "相关", "职能", "各", "主管", "行政"],
      after: ["配合", "联动", "协作", "协同"], keeps: ["有关部分内容", "相关部分内容"], certainty: 0.9,
      example: "会同有关部分检查", counterExample: "遴选部分学校"),
    ScriptWordRule(
      seen: "惩办", meant: "惩治", after: ["和预防"], certainty: 0.9, example: "健全惩办和预防体系",
      counterExample: "依法惩办凶手"),
    ScriptWordRule(
      seen: "正当权益", meant: "合法权益", certainty: 0.9, example: "维护教师正当权益", counterExample: "正当竞争"),
    ScriptWordRule(
      seen: "数目", meant: "人数", before: ["录取", "招生", "参加", "在校生"], certainty: 0.7,
      example: "公布录取数目", counterExample: "核对账款数目"),
    ScriptWordRule(
      seen: "施行", meant: "实施", before: ["组织", "工程", "项目", "方案", "推进", "的"], keeps: ["自施行之日"],
      certainty: 0.6, example: "抓好方案施行", counterExample: "本办法自公布之日起施行"),
    ScriptWordRule(
      seen: "创办成", meant: "建设成", certainty: 0.6, example: "把学校创办成示范校", counterExample: "创办企业"),
    ScriptWordRule(
      seen: "学校财产", meant: "学校资产", certainty: 0.5, example: "清查学校财产", counterExample: "保护公共财产"),
    ScriptWordRule(
      seen: "要领", meant: "方法", before: ["工作", "教学", "学习", "方式"], certainty: 0.7, example: "改进教学要领",
      counterExample: "掌握动作要领"),
    ScriptWordRule(
      seen: "手艺", meant: "技术", before: ["信息", "科学", "先进", "职业", "实用"], certainty: 0.9,
      example: "推广先进手艺", counterExample: "传承手艺"),
    ScriptWordRule(
      seen: "供给", meant: "提供", after: ["服务", "保障", "支持", "帮助", "便利"], keeps: ["供给侧", "供给服务体系"],
      certainty: 0.8, example: "为企业供给服务", counterExample: "推进供给侧改革"),
    ScriptWordRule(
      seen: "包管", meant: "保证", after: ["质量", "工程", "安全", "经费", "供应", "工作", "资金"], certainty: 0.9,
      example: "包管工程质量", counterExample: "包管理"),
    ScriptWordRule(
      seen: "前提", meant: "条件", before: ["办学", "改善", "创造", "生活"], certainty: 0.8, example: "改善办学前提",
      counterExample: "安全是发展的前提"),
    ScriptWordRule(
      seen: "详细", meant: "具体", after: ["措施", "目标", "工作", "任务", "情况如下"], certainty: 0.6,
      example: "制定详细措施", counterExample: "详细记录"),
  ]
}
