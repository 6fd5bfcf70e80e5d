extension Configuration {
  /// Has the first stage weigh its words, with words of the field among them.
  ///
  /// What the first stage finds is what cuts the text for the stages after it, except for words of
  /// our own list, which part no phrase of a later stage. A way to Simplified ends with a stage of
  /// repairs (``SimplifiedRepairs``), which works on the text as a whole. A way from Simplified leaves
  /// clauses alone that are Traditional already.
  mutating func refine() {
    if FieldWords.leadsToSimplified(stages.joined().map { lexicons[$0] }) {
      lexicons.append(Lexicon(SimplifiedRepairs.entries))
      stages.append([lexicons.count - 1])
      wholeTextStages = 1
    }
    guard let first = stages.first else { return }
    let group = first.map { lexicons[$0] }
    if FieldWords.leadsFromSimplified(group) {
      letterKinds = LetterKinds(group)
    }
    let words = FieldWords.matching(group)
    var merged = words
    for lexicon in group { merged.append(contentsOf: lexicon) }
    merged.addParticles()
    weights = WordWeights(merged, ownWords: words.entries.count)
    lexicons.append(merged)
    stages[0] = [lexicons.count - 1]
    segmentation = stages[0]
  }
}

extension Lexicon {
  /// Particles have their own cost even where no dictionary has them.
  fileprivate mutating func addParticles() {
    var missing = WordCosts.particles.union(WordCosts.weakParticles)
    for entry in entries where entry.keyCount == 1 { missing.subtract(key(entry)) }
    for particle in missing.sorted() { append(key: [particle], value: [particle]) }
  }
}
