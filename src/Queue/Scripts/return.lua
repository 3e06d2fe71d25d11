-- An agent gives a connected ticket back.
-- ARGV: 2 ticket, 3 agent
-- Result: returned {place} | not_connected {state} | taken {other = agent} | unknown
-- Guarantees: the ticket is at its old place; it goes to others first.

local ticket = any_ticket(ARGV[2])
if not ticket then
  return answer('unknown')
end
if ticket.state ~= 'connected' then
  return answer('not_connected', { state = ticket.state })
end
if ticket.agent ~= ARGV[3] then
  return answer('taken', { other = ticket.agent })
end

back_to_line(ticket, 'Returned', true)
take_from(ARGV[3], ticket)
return answer('returned', { place = place_of(ticket) })
