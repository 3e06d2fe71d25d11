-- The caller left the line.
-- ARGV: 2 id
-- Result: abandoned | callback | not_in_line {state} | unknown
-- Guarantees: an offer of it is withdrawn in the same step, so nobody can accept a caller who has left; a promised callback stays.

local ticket = any_ticket(ARGV[2])
if not ticket then
  return answer('unknown')
end
if ticket.state == 'abandoned' then
  return answer('abandoned')
end
if ticket.state ~= 'offered' and not stands_in_line(ticket) then
  return answer('not_in_line', { state = ticket.state })
end
if ticket.callback then
  return answer('callback')
end

local agent = ticket.agent
finish(ticket, 'abandoned')
if agent then
  take_from(agent, ticket)
end
publish('Abandoned', ticket, agent)
return answer('abandoned')
