-- An agent takes an offer.
-- ARGV: 2 ticket, 3 agent, 4 fence
-- Result: accepted {ticket, context} | expired | taken {other = agent} | ended {state} | unknown
-- Guarantees: only the agent of the last offer, with its number, before the end of its lease; whether or not anybody has swept
-- that lease up. The same accept again gets the same answer.

local ticket = any_ticket(ARGV[2])
if not ticket then
  return answer('unknown')
end
local mine = ticket.agent == ARGV[3] and ticket.fence == tonumber(ARGV[4])

if ticket.state == 'connected' and mine then
  return answer('accepted', { ticket = ticket, context = context_of(ticket.id) })
end
if ticket.state == 'closed' or ticket.state == 'abandoned' or (ticket.state == 'wrap_up' and ticket.agent == ARGV[3]) then
  return answer('ended', { state = ticket.state })
end
if (ticket.state == 'connected' or ticket.state == 'wrap_up') and ticket.agent ~= ARGV[3] then
  return answer('taken', { other = ticket.agent })
end

local agent = load_agent(ARGV[3])
if ticket.state ~= 'offered' or not mine or now >= ticket.lease or not agent then
  return answer('expired')
end

ticket.state, ticket.connected, ticket.lease = 'connected', now, nil
save_ticket(ticket)
redis.call('ZREM', LEASES, ticket.id)
for _, seat in pairs({ ticket.seat, ticket.overflow }) do
  redis.call('RPUSH', seats[seat].taken, int(now))
  redis.call('LTRIM', seats[seat].taken, int(-SAMPLES), '-1')
end
agent.seen, agent.idle, agent.missed = now, now, 0
agent.tickets[ticket.id] = ticket.channel
save_agent(agent)
publish('Connected', ticket, agent.id)
return answer('accepted', { ticket = ticket, context = context_of(ticket.id) })
