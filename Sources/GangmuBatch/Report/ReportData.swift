internal import GangmuKit

/// Everything that a report shows, counted.
struct ReportData {
  struct Comparison {
    var issuer: String
    var from: ManifestEntry
    var to: ManifestEntry
    var comparison: PlanComparison
  }

  let entries: [ManifestEntry]
  let clusters: [CopyCluster]
  /// Whether the results could be read, without which there are no clusters and no comparisons.
  let hasResults: Bool
  let comparisons: [Comparison]
  /// How many pairs of years could be compared, shown or not.
  let comparable: Int

  /// A page of hundreds of comparisons is read by nobody.
  static let comparisonsShown = 40

  /// - Throws: When there is no manifest, or no dictionary.
  init(_ results: BatchResults) throws {
    entries = results.entries
    let comparableText = try ComparableText()
    var sketches: [TextSketch?] = []
    var known: [String: TextSketch?] = [:]
    var hasResults = false
    for entry in entries {
      // The same bytes are read once.
      if let digest = entry.sha256, let sketch = known[digest] {
        sketches.append(sketch)
        continue
      }
      let result = results.result(of: entry)
      hasResults = hasResults || result != nil
      let sketch = result.flatMap { TextSketch(comparableText.scalars(of: $0)) }
      sketches.append(sketch)
      if let digest = entry.sha256 { known[digest] = .some(sketch) }
    }
    self.hasResults = hasResults
    clusters = CopyClusters.find(sketches)
    let pairs = hasResults ? Self.yearPairs(entries) : []
    comparable = pairs.count
    comparisons = pairs.prefix(Self.comparisonsShown).compactMap { issuer, last, current in
      guard let from = results.result(of: last), let to = results.result(of: current) else {
        return nil
      }
      return Comparison(
        issuer: issuer, from: last, to: current,
        comparison: PlanComparison(from: from, to: to, comparableText))
    }
  }

  /// Plans of one issuer in years that follow each other; of several in a year that with the most
  /// nodes.
  private static func yearPairs(
    _ entries: [ManifestEntry]
  ) -> [(issuer: String, last: ManifestEntry, current: ManifestEntry)] {
    var plans: [String: [Int: ManifestEntry]] = [:]
    for entry in entries {
      guard let issuer = entry.issuer, let year = entry.planYear, entry.nodes ?? 0 > 1 else {
        continue
      }
      let other = plans[issuer]?[year]
      if other?.nodes ?? 0 < entry.nodes ?? 0 { plans[issuer, default: [:]][year] = entry }
    }
    return plans.sorted { $0.key < $1.key }.flatMap { issuer, years in
      years.keys.sorted().compactMap { year in
        guard let last = years[year - 1], let current = years[year] else { return nil }
        return (issuer, last, current)
      }
    }
  }

  // MARK: Counts

  /// How often each value occurs, the most frequent first.
  func counts(_ value: (ManifestEntry) -> String?) -> [(name: String, count: Int)] {
    Dictionary(entries.compactMap { entry in value(entry).map { ($0, 1) } }, uniquingKeysWith: +)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { ($0.key, $0.value) }
  }

  /// How many documents have each finding.
  var findings: [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for entry in entries {
      for code in (entry.codes ?? [:]).keys { counts[code, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Documents by issuer and year: the issuers with the most documents.
  func grid(issuers limit: Int) -> (issuers: [String], years: [Int], count: [[Int]]) {
    let dated = entries.filter { $0.issuer != nil && $0.planYear != nil }
    let issuers = counts { $0.planYear == nil ? nil : $0.issuer }.prefix(limit).map(\.name)
    let all = Set(dated.compactMap(\.planYear)).sorted()
    let years = all.isEmpty ? [] : Array(max(all[0], all[all.count - 1] - 24)...all[all.count - 1])
    let count = issuers.map { issuer in
      years.map { year in dated.count { $0.issuer == issuer && $0.planYear == year } }
    }
    return (issuers, years, count)
  }

  /// What deserves a look first.
  func worst(_ limit: Int) -> [ManifestEntry] {
    entries.filter { $0.isDone && $0.weight >= 100 }
      .sorted { ($1.weight, $0.path) < ($0.weight, $1.path) }
      .prefix(limit).map { $0 }
  }
}
