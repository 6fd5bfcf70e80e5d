/// What happens in a run, for whoever watches.
enum RunEvent {
  /// A document has failed.
  case failed(JournalRecord)
  /// What would be done with a document.
  case planned(JournalRecord, DocumentPlace)
  /// Nothing in particular; comes a few times a second.
  case moment(RunCounts, underWork: [(label: String, since: ContinuousClock.Instant)])
}
