-- Sweeps up what time has overtaken.
-- ARGV: 2 seats that are closed now and have an overflow, with commas between
-- Result: {expired_offers, lost_agents, returned_tickets, closed_wrap_ups, overflowed, forgotten}
-- Guarantees: safe on every node at once: each thing is mended by one of them. At most BATCH of each kind in one call.

local BATCH = '200'
local report = { expired_offers = 0, lost_agents = 0, returned_tickets = 0, closed_wrap_ups = 0, overflowed = 0, forgotten = 0 }

local function due(key, moment)
  return ipairs(redis.call('ZRANGEBYSCORE', key, '-inf', int(moment), 'LIMIT', '0', BATCH))
end

for _, id in due(LEASES, now) do
  local ticket = open_ticket(id)
  if ticket and ticket.state == 'offered' then
    local agent = take_from(ticket.agent, ticket)
    back_to_line(ticket, 'Expired', true)
    if agent then
      agent.missed = agent.missed + 1
      if agent.missed >= settings.missed and agent.mode == 'available' then
        agent.mode, agent.reason, agent.since, agent.missed = 'break', 'missed_offers', now, 0
        publish('AgentChanged', nil, agent.id)
      end
      save_agent(agent)
    end
    report.expired_offers = report.expired_offers + 1
  else
    redis.call('ZREM', LEASES, id)
  end
end

for _, id in due(SEEN, now - settings.agent_timeout) do
  local agent = load_agent(id)
  if agent then
    local returned, closed = release(agent)
    report.lost_agents = report.lost_agents + 1
    report.returned_tickets = report.returned_tickets + returned
    report.closed_wrap_ups = report.closed_wrap_ups + closed
  else
    redis.call('ZREM', SEEN, id)
  end
end

for _, id in due(WRAPUPS, now) do
  local ticket = open_ticket(id)
  if ticket and ticket.state == 'wrap_up' then
    close(ticket, 'not_given', '')
    take_from(ticket.agent, ticket)
    report.closed_wrap_ups = report.closed_wrap_ups + 1
  else
    redis.call('ZREM', WRAPUPS, id)
  end
end

local function let_overflow(id, only_from)
  local ticket = open_ticket(id)
  if not ticket or ticket.overflow then
    redis.call('ZREM', OVERFLOWS, id)
  elseif (not only_from or ticket.seat == only_from) and overflow(ticket) then
    report.overflowed = report.overflowed + 1
  end
end

for _, id in due(OVERFLOWS, now) do
  let_overflow(id)
end
for id in string.gmatch(ARGV[2], '[^,]+') do
  for _, ticket in ipairs(redis.call('ZRANGE', seats[id].line, '0', int(tonumber(BATCH) - 1))) do
    let_overflow(ticket, id)
  end
end

for _, id in due(ENDED, now - settings.keep_ended) do
  redis.call('HDEL', ARCHIVE, id)
  redis.call('HDEL', CONTEXTS, id)
  redis.call('ZREM', ENDED, id)
  report.forgotten = report.forgotten + 1
end

return cjson.encode(report)
