import ArgumentParser
import GangmuKit

/// The conversion of several inputs one after the other: what fails is told and counted, and the
/// others go on.
struct ConversionRun {
  let messages: Messages
  private(set) var outcome: Outcome
  /// A web archive stands for each of its documents.
  private let inputs: [Input]
  private let format: InputFormat?
  private let converter: Converter
  private let revision: Revision
  /// The inputs are pages of one document.
  private let joins: Bool

  /// - Throws: Exit code 2 when nothing can be converted with these options.
  init(
    _ inputs: [String], _ reading: ReadingOptions, _ normalizing: NormalizingOptions,
    _ choosing: ChangeOptions, joining joins: Bool = false, messages: Messages
  ) throws {
    self.joins = joins
    self.messages = messages
    var refused = Outcome()
    if choosing.dryRun || joins {
      // A preview speaks of the inputs as they are, and pages of one document are no archives.
      self.inputs = inputs.map { Input(path: $0) }
    } else {
      let limits = reading.importOptions.limits
      self.inputs = Input.expanding(inputs, limits: limits) { input, error in
        messages.failure(input.label, error)
        refused.failedOne()
      }
    }
    outcome = refused
    format = reading.format
    revision = try messages.orNothingDone(choosing.decisions ?? "convert") {
      try choosing.revision
    }
    converter = try messages.orNothingDone("convert") {
      try Converter(
        options: normalizing.conversionOptions(), importOptions: reading.importOptions)
    }
  }

  /// What products are named after, one for each document.
  var productPaths: [String] { inputs.prefix(joins ? 1 : inputs.count).map(\.productPath) }

  /// Converts each input and hands it on.
  ///
  /// - Parameter take: Gets the input's number, the document and what it was read from. When it
  ///   throws, the input has failed at the place that it names.
  /// - Throws: An exit code that was thrown on the way: nothing more can be done.
  mutating func each(
    _ take: (_ number: Int, _ document: PlanDocument, _ source: SourceDocument) throws -> Void
  ) throws {
    for (number, input) in inputs.enumerated() where !joins || number == 0 {
      do {
        let source =
          joins
          ? try Input.read(joining: inputs, by: converter.reader, as: format)
          : try input.read(by: converter.reader, as: format)
        let document = try revision.revised(converter.interpret(source))
        try take(number, document, source)
        messages.summary(input.label, document.diagnostics)
        outcome.succeeded(
          withWarnings: document.diagnostics.contains { $0.severity <= .warning })
      } catch let exit as ExitCode {
        throw exit
      } catch let failure as DeliveryFailure {
        messages.failure(failure.place, failure.cause)
        outcome.failedOne()
      } catch {
        messages.failure(input.label, error)
        outcome.failedOne()
      }
    }
  }
}

/// A product that could not be put in its place.
struct DeliveryFailure: Error {
  var place: String
  var cause: any Error
}
