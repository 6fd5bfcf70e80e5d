internal import Dispatch

extension OfficeConverter {
  /// Converts a document and waits for it, for those who are not asynchronous.
  ///
  /// The work runs on threads of its own: whoever waits may be a task, and all of the tasks' threads
  /// would be waiting when many documents are converted at once.
  ///
  /// - Throws: ``OfficeError``
  public func docxAtOnce(from bytes: [UInt8], suffix: String) throws(OfficeError) -> [UInt8] {
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    Task.detached(executorPreference: QueueExecutor()) {
      do throws(OfficeError) {
        box.result = .success(try await docx(from: bytes, suffix: suffix))
      } catch {
        box.result = .failure(error)
      }
      done.signal()
    }
    done.wait()
    return try box.result.get()
  }

  /// Written before the signal and read after it.
  private final class Box: @unchecked Sendable {
    var result = Result<[UInt8], OfficeError>.failure(.failed)
  }

  private final class QueueExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "gangmu.office", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
}
