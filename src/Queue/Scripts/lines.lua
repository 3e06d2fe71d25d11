-- Tells every seat's line.
-- ARGV: none
-- Result: a list in the order of the plan of {seat, waiting, urgent, callbacks, overflowing, offered, connected, wrap_up, longest, available, busy, away}
-- Guarantees: changes nothing. Reads all open tickets.

local by_seat, lines = {}, {}
for i, seat in ipairs(settings.seats) do
  lines[i] = {
    seat = seat.id, waiting = 0, urgent = 0, callbacks = 0, overflowing = 0, offered = 0, connected = 0, wrap_up = 0,
    available = 0, busy = 0, away = 0,
  }
  by_seat[seat.id] = lines[i]
end

for _, record in ipairs(redis.call('HVALS', TICKETS)) do
  local ticket = cjson.decode(record)
  local line = by_seat[ticket.seat]
  if stands_in_line(ticket) then
    line.waiting = line.waiting + 1
    line.urgent = line.urgent + (ticket.urgent and 1 or 0)
    line.callbacks = line.callbacks + (ticket.callback and 1 or 0)
    line.overflowing = line.overflowing + (ticket.overflow and 1 or 0)
    line.longest = math.max(line.longest or 0, now - ticket.enqueued)
  else
    line[ticket.state] = line[ticket.state] + 1
  end
end

for _, record in ipairs(redis.call('HVALS', AGENTS)) do
  local agent = cjson.decode(record)
  local column = agent.state == 'available' and 'available' or agent.state == 'break' and 'away' or 'busy'
  for seat in pairs(agent.seats) do
    if by_seat[seat] then
      by_seat[seat][column] = by_seat[seat][column] + 1
    end
  end
end

for i, line in ipairs(lines) do
  lines[i] = cjson.encode(line)
end
return lines
