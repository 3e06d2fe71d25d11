-- The talk has ended.
-- ARGV: 2 ticket
-- Result: wrap_up {other = agent, ends} | not_connected {state} | unknown
-- Guarantees: the agent's room for it stays taken until it is closed.

local ticket = any_ticket(ARGV[2])
if not ticket then
  return answer('unknown')
end
if ticket.state == 'connected' then
  ticket.state, ticket.wrap_up = 'wrap_up', now + seats[ticket.seat].wrap_up
  save_ticket(ticket)
  redis.call('ZADD', WRAPUPS, int(ticket.wrap_up), ticket.id)
  local agent = load_agent(ticket.agent)
  if agent then
    agent.wrapping[ticket.id] = 1
    save_agent(agent)
  end
  publish('WrapUpBegun', ticket, ticket.agent)
end
if ticket.state ~= 'wrap_up' then
  return answer('not_connected', { state = ticket.state })
end
return answer('wrap_up', { other = ticket.agent, ends = ticket.wrap_up })
