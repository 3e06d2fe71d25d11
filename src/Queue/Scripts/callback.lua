-- The caller leaves and is called when the turn comes.
-- ARGV: 2 id
-- Result: promised {place, absent while it is offered} | not_in_line {state} | unknown
-- Guarantees: the place stays the same.

local ticket = any_ticket(ARGV[2])
if not ticket then
  return answer('unknown')
end
if ticket.state ~= 'offered' and not stands_in_line(ticket) then
  return answer('not_in_line', { state = ticket.state })
end
if not ticket.callback then
  ticket.callback = true
  if ticket.state == 'waiting' then
    ticket.state = 'callback'
  end
  save_ticket(ticket)
  publish('CallbackPromised', ticket, ticket.agent)
end
return answer('promised', { place = place_of(ticket) })
