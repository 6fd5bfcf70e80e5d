internal import Dispatch
import GangmuKit
internal import LegacyDocuments

/// A document of another word processor, which an installed LibreOffice turns into .docx first.
struct OldDocument {
  let format: OldWordFormat
  let bytes: [UInt8]

  /// Nil for what is read as it is.
  init?(_ bytes: [UInt8]) {
    guard let format = OldWordFormat.recognize(bytes) else { return nil }
    self.format = format
    self.bytes = bytes
  }

  /// - Throws: ``ConversionError`` when there is no LibreOffice, or when it fails.
  func read(by reader: SourceReader, name: String?) throws -> SourceDocument {
    let converter = OfficeConverter(byteLimit: reader.options.limits.inputBytes)
    let (bytes, format) = (bytes, format)
    let converted = Self.waiting { () async -> Result<[UInt8], OfficeError> in
      do throws(OfficeError) {
        return .success(try await converter.docx(from: bytes, suffix: format.rawValue))
      } catch {
        return .failure(error)
      }
    }
    switch converted {
    case .success(let docx):
      return try reader.read(docx, convertedFrom: bytes, by: "LibreOffice", name: name)
    case .failure(let error):
      throw ConversionError(
        .unsupportedFormat, "This is \(format.description), and \(error)",
        advice: OldWordFormat.advice)
    }
  }

  /// Waits for work that runs on threads of its own: whoever waits may be a task, and the tasks'
  /// threads would all be waiting when many documents are read at once.
  private static func waiting<Value: Sendable>(
    for work: @escaping @Sendable () async -> Value
  ) -> Value {
    let box = Box<Value>()
    let done = DispatchSemaphore(value: 0)
    Task.detached(executorPreference: QueueExecutor()) {
      box.value = await work()
      done.signal()
    }
    while true {
      done.wait()
      if let value = box.value { return value }
    }
  }

  /// Written before the signal and read after it.
  private final class Box<Value>: @unchecked Sendable {
    var value: Value?
  }

  private final class QueueExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "gangmu.office", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
}
