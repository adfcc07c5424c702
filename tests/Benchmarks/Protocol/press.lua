-- Presses one after another: the file that PRESSES names has the JSON of one a line.
local presses, next = {}, 0

function init()
   local headers = { ["Content-Type"] = "application/json; charset=utf-8" }
   for line in io.lines(os.getenv("PRESSES")) do
      presses[#presses + 1] = wrk.format("POST", "/api/messages", headers, line)
   end
end

function request()
   next = next % #presses + 1
   return presses[next]
end

function done(summary, latency)
   local errors = summary.errors
   local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
   io.write(string.format("measured %f %d %f %f\n", summary.requests / (summary.duration / 1e6), failed, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
