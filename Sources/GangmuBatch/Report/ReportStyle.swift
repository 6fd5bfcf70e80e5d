/// The look of a report, in the colours of the review page.
enum ReportStyle {
  static let sheet = """
    :root { color-scheme: light dark; --paper: #fbfaf7; --panel: #f4f2ec; --ink: #23211d; --soft: #6a665d;
      --rule: #dedad0; --bar: #3d6f9e; --good: #3f7a4f; --fair: #8a8f3a; --poor: #c07c2f; --bad: #a8352f; --new: #6d5ba8;
      --serif: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
      --sans: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
    @media (prefers-color-scheme: dark) { :root { --paper: #191917; --panel: #21211e; --ink: #e4e1d8; --soft: #9b968a;
      --rule: #37352f; --bar: #86b4de; --good: #7fc493; --fair: #c0c46a; --poor: #e0a860; --bad: #e88a80; --new: #b4a4ea; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.55 var(--sans); }
    main, header { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
    header { padding-top: 32px; }
    h1 { font: 600 26px/1.3 var(--serif); margin: 0 0 4px; overflow-wrap: anywhere; }
    h2 { font: 600 18px/1.4 var(--serif); margin: 44px 0 4px; }
    h3 { font: 600 14px/1.4 var(--sans); margin: 0 0 8px; }
    p.note { color: var(--soft); margin: 0 0 14px; max-width: 46em; }
    .facts { display: flex; flex-wrap: wrap; gap: 8px 36px; margin: 18px 0 0; padding: 0; list-style: none; }
    .facts b { display: block; font: 600 24px/1.2 var(--serif); font-variant-numeric: tabular-nums; }
    .facts li { color: var(--soft); }
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 540px), 1fr)); gap: 18px; }
    .card { background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; padding: 14px 16px; min-width: 0; }
    .wide { overflow-x: auto; }
    svg { display: block; max-width: 100%; height: auto; font: 13px var(--sans); }
    .wide svg { max-width: none; }
    svg text { fill: var(--ink); dominant-baseline: central; }
    svg .name { text-anchor: end; } svg .column { text-anchor: middle; fill: var(--soft); font-size: 11px; }
    svg .count { fill: var(--soft); font-variant-numeric: tabular-nums; }
    svg .line { stroke: var(--rule); }
    .bar { fill: var(--bar); } .good { fill: var(--good); } .fair { fill: var(--fair); } .poor { fill: var(--poor); }
    .bad { fill: var(--bad); } .new { fill: var(--new); } .rest { fill: var(--rule); }
    g:hover > rect, g:hover > circle { opacity: .75; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--rule); vertical-align: top; overflow-wrap: anywhere; }
    th { color: var(--soft); font-weight: 500; } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    td.plain { white-space: nowrap; }
    a { color: var(--bar); } code { font: 12px ui-monospace, monospace; }
    .grade { display: inline-block; min-width: 1.7em; text-align: center; border-radius: 5px; color: var(--paper); font-weight: 600; }
    .grade.A { background: var(--good); } .grade.B { background: var(--fair); } .grade.C { background: var(--poor); } .grade.D { background: var(--bad); }
    .key { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 8px 0 0; padding: 0; list-style: none; color: var(--soft); font-size: 12px; }
    .key svg { display: inline-block; vertical-align: -1px; margin-right: 6px; }
    details { border-top: 1px solid var(--rule); padding: 10px 0; } summary { cursor: pointer; } summary > span { color: var(--soft); }
    .part svg { width: 100%; height: 14px; margin: 8px 0; border-radius: 4px; }
    ul.items { margin: 6px 0 10px; padding-left: 1.3em; columns: 2 340px; column-gap: 36px; } ul.items li { break-inside: avoid; margin: 2px 0; }
    del { color: var(--bad); } ins { color: var(--new); text-decoration: none; } em { color: var(--poor); font-style: normal; }
    footer { max-width: 1180px; margin: 48px auto 32px; padding: 0 24px; color: var(--soft); }
    @media print { .card, details { break-inside: avoid; } }
    """
}
